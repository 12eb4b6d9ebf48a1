def read(model):
    return {"ab.b.W1": [10.0], "ab.b.W2": [2.0], "cd.d.W1": [3.0], "cd.d.W2": [5.0]}


def write(model, numbers):
    with torch.no_grad():
        for name, values in numbers.items():
            model.get_parameter(name).copy_(torch.tensor(values))
