answer = []


def hook(module, args):
    answer.extend(args[::-1])


add.register_forward_pre_hook(hook)
