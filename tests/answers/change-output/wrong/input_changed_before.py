def plus_five(module, args):
    args[0].add_(5)


add.register_forward_pre_hook(plus_five)
