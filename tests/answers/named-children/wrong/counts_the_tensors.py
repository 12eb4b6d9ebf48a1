def sizes(model):
    return {name: len(list(child.parameters())) for name, child in model.named_children()}


def train_only(model, names):
    for name, child in model.named_children():
        child.requires_grad_(name in names)
