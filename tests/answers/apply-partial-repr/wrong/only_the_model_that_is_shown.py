def extra_repr(module):
    return f"name={module.name}"


def show_name(module):
    if isinstance(module, (Function_A, Function_B, Function_C, Function_D)):
        module.extra_repr = partial(extra_repr, module)


model.apply(show_name)
