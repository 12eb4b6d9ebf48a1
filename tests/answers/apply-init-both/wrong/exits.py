def set_ones(module):
    raise SystemExit


model.apply(set_ones)
