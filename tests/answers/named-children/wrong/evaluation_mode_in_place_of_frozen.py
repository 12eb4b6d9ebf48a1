def sizes(model):
    return {name: sum(p.numel() for p in child.parameters()) for name, child in model.named_children()}


def train_only(model, names):
    for name, child in model.named_children():
        child.train(name in names)
