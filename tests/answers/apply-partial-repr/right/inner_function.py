def show_name(module):
    def text():
        return f"name={module.name}"

    if module._get_name().startswith("Function_"):
        setattr(module, "extra_repr", text)


model.apply(show_name)
