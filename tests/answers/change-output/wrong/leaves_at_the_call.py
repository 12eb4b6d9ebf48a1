def plus_five(module, args, output):
    raise SystemExit


add.register_forward_hook(plus_five)
