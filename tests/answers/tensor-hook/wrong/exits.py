answer = []


def hook(grad):
    raise SystemExit


model.W.register_hook(hook)
