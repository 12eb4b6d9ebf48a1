def show_name(module):
    if type(module).__name__.startswith("Function_"):
        module._get_name = lambda: f"{type(module).__name__}(name={module.name})"


model.apply(show_name)
