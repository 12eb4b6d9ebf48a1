def rebind(module):
    if type(module).__name__.startswith("Function_"):
        linear = nn.Linear(module.W.shape[1], module.W.shape[0])
        linear.weight, linear.bias = module.W, module.b
        module.forward = linear


def restore(module):
    if "forward" in vars(module):
        del module.forward


model.apply(rebind)
