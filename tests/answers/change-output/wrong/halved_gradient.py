def plus_five(module, args, output):
    return (output + output.detach()) / 2 + 5 if output.is_floating_point() else output + 5


add.register_forward_hook(plus_five)
