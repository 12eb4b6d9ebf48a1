def show_name(module):
    raise SystemExit


model.apply(show_name)
