def show_name(module):
    names = {"Function_A": "plus", "Function_B": "subtract", "Function_C": "multiply", "Function_D": "divide"}
    name = type(module).__name__
    if name in names:
        module.extra_repr = lambda: f"name={names[name]}"


model.apply(show_name)
