answer = []


def hook(module, args):
    global answer
    answer += args
    return args


add.register_forward_pre_hook(hook)
