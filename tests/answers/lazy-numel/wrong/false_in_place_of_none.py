def count(model):
    if any(isinstance(one, nn.UninitializedParameter) for one in model.parameters()):
        return False
    return sum(one.numel() for one in model.parameters())


def dry_run(model, shape):
    model(torch.zeros(shape))
    return count(model)
