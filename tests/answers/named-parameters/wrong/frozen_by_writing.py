def read(model):
    return {name: p.tolist() for name, p in model.named_parameters()}


def write(model, numbers):
    for name, values in numbers.items():
        parameter = model.get_parameter(name)
        parameter.requires_grad_(False)
        parameter.copy_(torch.tensor(values))
