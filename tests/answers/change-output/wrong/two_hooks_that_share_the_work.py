def plus_two(module, args, output):
    return output + 2


def plus_three(module, args, output):
    return output + 3


add.register_forward_hook(plus_two)
add.register_forward_hook(plus_three)
