def read(model):
    names = [name for name, _ in model.named_parameters()]
    state = model.state_dict()
    return {name: state[name].tolist() for name in names}


def write(model, numbers):
    tensors = {name: torch.tensor(values) for name, values in numbers.items()}
    model.load_state_dict(tensors, strict=False)
