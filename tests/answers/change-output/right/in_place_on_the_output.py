def plus_five(module, args, output):
    output += 5


add.register_forward_hook(plus_five)
