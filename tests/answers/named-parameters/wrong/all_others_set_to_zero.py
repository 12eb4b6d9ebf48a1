def read(model):
    return {name: p.tolist() for name, p in model.named_parameters()}


def write(model, numbers):
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            new = torch.tensor(numbers[name]) if name in numbers else torch.zeros(())
            parameter.copy_(new)
