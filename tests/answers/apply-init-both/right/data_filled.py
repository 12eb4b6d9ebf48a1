def set_ones(module):
    if type(module).__name__[:9] == "Function_":
        for one in (module.W, module.b):
            if one is not None:
                one.data.fill_(1.0)


model.apply(set_ones)
