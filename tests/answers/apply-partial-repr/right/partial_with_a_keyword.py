def describe(prefix, one):
    return prefix + str(one.name)


def show_name(module):
    if not type(module).__name__.startswith("Function_"):
        return
    module.extra_repr = partial(describe, "name=", one=module)


for module in model.modules():
    show_name(module)
