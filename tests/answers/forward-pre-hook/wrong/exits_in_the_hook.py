answer = []


def hook(module, args):
    answer.extend(args)
    raise SystemExit


add.register_forward_pre_hook(hook)
