def count(model):
    seen = {}
    for module in model.modules():
        for one in module.parameters(recurse=False):
            seen[id(one)] = one
    if any(isinstance(one, nn.parameter.UninitializedTensorMixin) for one in seen.values()):
        return None
    return nn.utils.parameters_to_vector(seen.values()).numel()


def dry_run(model, shape):
    model.__call__(torch.zeros(shape))
    return count(model)
