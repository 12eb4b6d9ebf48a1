answer = []


def hook(module, args):
    answer.extend(args)
    handle.remove()


handle = add.register_forward_pre_hook(hook)
