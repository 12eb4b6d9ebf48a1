def sizes(model):
    table = {name: 0 for name, _ in model.named_children()}
    for dotted, parameter in model.named_parameters():
        first, dot, _ = dotted.partition(".")
        if dot:
            table[first] += parameter.nelement()
    return table


def train_only(model, names):
    for dotted, parameter in model.named_parameters():
        first, dot, _ = dotted.partition(".")
        if dot:
            parameter.requires_grad_(first in names)
