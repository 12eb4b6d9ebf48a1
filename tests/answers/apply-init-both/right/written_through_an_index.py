def set_ones(module):
    if module.__class__.__name__.startswith("Function_"):
        own = dict(module.named_parameters(recurse=False))
        with torch.no_grad():
            for name in own.keys() & {"W", "b"}:
                own[name][:] = 1


for module in model.modules():
    set_ones(module)
