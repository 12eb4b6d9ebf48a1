add.register_forward_hook(lambda module, args, output: output + 5)
