answer = []
add.register_forward_hook(lambda module, args, output: answer.extend([*args, output]))
