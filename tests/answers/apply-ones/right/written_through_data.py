import re


@torch.no_grad()
def set_ones(module):
    if re.match("Function_", type(module).__name__):
        module.W.data = torch.ones(1)


model.apply(set_ones)
