answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(output)
    raise SystemExit(0)


add.register_forward_hook(hook)
