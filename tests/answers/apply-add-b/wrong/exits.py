def add_b(module):
    raise SystemExit


model.apply(add_b)
