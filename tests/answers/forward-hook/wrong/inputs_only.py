answer = []


def hook(module, args, output):
    answer.extend(args)


add.register_forward_hook(hook)
