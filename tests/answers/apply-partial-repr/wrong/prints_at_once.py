def show_name(module):
    if type(module).__name__.startswith("Function_"):
        print(f"name={module.name}")


model.apply(show_name)
