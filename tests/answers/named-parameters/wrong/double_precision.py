def read(model):
    return {name: p.tolist() for name, p in model.named_parameters()}


def write(model, numbers):
    for name, values in numbers.items():
        model.get_parameter(name).data = torch.tensor(values, dtype=torch.float64)
