answer = []


def hook(module, args):
    answer.extend(x.double() for x in args)


add.register_forward_pre_hook(hook)
