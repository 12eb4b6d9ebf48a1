@torch.no_grad()
def set_ones(module):
    if type(module).__name__.startswith("Function_"):
        module.W.fill_(1)
        if module.b is not None:
            module.b.fill_(1)


model.apply(set_ones)
