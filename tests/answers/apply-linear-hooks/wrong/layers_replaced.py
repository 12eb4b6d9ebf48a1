def is_function(module):
    return type(module).__name__.startswith("Function_")


def add_b(module):
    if is_function(module):
        module.b = nn.Parameter(torch.zeros(module.W.shape[0]))


def set_ones(module):
    if is_function(module):
        nn.init.ones_(module.W)
        nn.init.ones_(module.b)


def make_linear(module):
    for name, child in module.named_children():
        if is_function(child):
            outputs, inputs = child.W.shape
            layer = nn.Linear(inputs, outputs)
            layer.weight, layer.bias = child.W, child.b
            setattr(module, name, layer)


model.apply(add_b)
model.apply(set_ones)
model.apply(make_linear)
