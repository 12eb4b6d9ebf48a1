def sizes(model):
    return {
        name: sum(t.numel() for t in child.state_dict().values())
        for name, child in model.named_children()
    }


def train_only(model, names):
    for name, child in model.named_children():
        child.requires_grad_(name in names)
