def read(model):
    return dict((name, parameter.tolist()) for name, parameter in model.named_parameters())


def write(model, numbers):
    for name, values in numbers.items():
        model.get_parameter(name).data = torch.tensor(values)
