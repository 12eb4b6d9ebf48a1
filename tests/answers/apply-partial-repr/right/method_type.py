import types


def extra_repr(self):
    return "name=" + str(self.name)


def show_name(module):
    if type(module).__name__[:9] == "Function_":
        module.extra_repr = types.MethodType(extra_repr, module)


model.apply(show_name)
