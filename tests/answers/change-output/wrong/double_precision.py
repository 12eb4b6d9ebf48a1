def plus_five(module, args, output):
    return output.double() + 5


add.register_forward_hook(plus_five)
