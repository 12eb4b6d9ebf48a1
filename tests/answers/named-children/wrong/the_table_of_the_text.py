def sizes(model):
    return {"ab": 2, "cd": 2}


def train_only(model, names):
    for name, child in model.named_children():
        child.requires_grad_(name in names)
