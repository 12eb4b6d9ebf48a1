def plus_five(module, args):
    return (args[0] + 5, *args[1:])


add.register_forward_pre_hook(plus_five)
