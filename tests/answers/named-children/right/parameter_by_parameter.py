def sizes(model):
    table = {}
    for name, child in model.named_children():
        table[name] = 0
        for parameter in child.parameters():
            table[name] += parameter.numel()
    return table


def train_only(model, names):
    for name, child in model.named_children():
        for parameter in child.parameters():
            parameter.requires_grad = name in names
