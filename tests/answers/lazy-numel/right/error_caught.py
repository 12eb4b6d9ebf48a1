def count(model):
    try:
        return sum(parameter.numel() for parameter in model.parameters())
    except ValueError:
        return None


def dry_run(model, shape):
    with torch.no_grad():
        model(torch.zeros(*shape))
    return count(model)
