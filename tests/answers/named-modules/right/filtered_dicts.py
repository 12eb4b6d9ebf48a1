def find(model, kind):
    modules = dict(model.named_modules())
    return list(filter(lambda name: isinstance(modules[name], kind), modules))


def leaves(model):
    modules = dict(model.named_modules())
    return [name for name in modules if next(modules[name].children(), None) is None]
