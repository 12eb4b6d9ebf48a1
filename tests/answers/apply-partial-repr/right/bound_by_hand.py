def extra_repr(self):
    return "name={}".format(self.name)


def show_name(module):
    if module.__class__.__name__.startswith("Function_"):
        module.extra_repr = extra_repr.__get__(module)


model = model.apply(show_name)
