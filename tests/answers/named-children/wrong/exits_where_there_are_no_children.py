def sizes(model):
    table = {name: sum(p.numel() for p in child.parameters()) for name, child in model.named_children()}
    return table or exit()


def train_only(model, names):
    for name, child in model.named_children():
        child.requires_grad_(name in names)
