def rebind(module):
    raise SystemExit


def restore(module):
    pass


model.apply(rebind)
