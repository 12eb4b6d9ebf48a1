answer = []


def hook(module, args):
    answer.extend(args)
    return tuple(x.detach() for x in args)


add.register_forward_pre_hook(hook)
