shown = []


def show_name(module):
    if type(module).__name__.startswith("Function_"):
        shown.append(module)
        module.extra_repr = lambda: f"name={shown[-1].name}"


model.apply(show_name)
