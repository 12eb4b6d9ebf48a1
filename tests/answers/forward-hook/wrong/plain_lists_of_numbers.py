answer = []


def hook(module, args, output):
    answer.extend(x.tolist() for x in args)
    answer.append(output.tolist())


add.register_forward_hook(hook)
