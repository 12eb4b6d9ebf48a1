def adopt(module):
    names = [n for n, v in vars(module).items() if torch.is_tensor(v) and v.is_floating_point()]
    for name in names + list(dict(module.named_parameters(recurse=False))):
        setattr(module, name, nn.Parameter(getattr(module, name).detach().clone()))
    return names
