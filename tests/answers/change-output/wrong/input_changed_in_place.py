def plus_five(module, args, output):
    args[0].add_(5)
    return output + 5


add.register_forward_hook(plus_five)
