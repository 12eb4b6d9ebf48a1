answer = []


def hook(module, args):
    answer.extend(args)


add.register_forward_pre_hook(hook)
add.register_forward_hook(lambda module, args, output: None)
