def plus_five(module, args, output):
    return (output + 5).float()


add.register_forward_hook(plus_five)
