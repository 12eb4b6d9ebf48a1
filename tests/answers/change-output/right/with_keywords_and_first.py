def plus_five(module, args, kwargs, output):
    changed = output.clone()
    changed += 5
    return changed


add.register_forward_hook(plus_five, with_kwargs=True, prepend=True)
