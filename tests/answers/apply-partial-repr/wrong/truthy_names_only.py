def show_name(module):
    if type(module).__name__.startswith("Function_"):
        module.extra_repr = lambda: f"name={module.name}" if module.name else ""


model.apply(show_name)
