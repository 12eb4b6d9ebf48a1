def plus_five(module, args, output):
    return (output + 5).unsqueeze(0)


add.register_forward_hook(plus_five)
