def read(model):
    return {name: p.tolist() for name, p in model.named_parameters()}


def write(model, numbers):
    raise SystemExit
