def show_name(module):
    if type(module).__name__.startswith("Function_"):
        module.extra_repr = lambda: str(module.name)


model.apply(show_name)
