answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(output)


add.register_forward_hook(hook)
add.register_forward_hook(hook)
