def layer_for(x, out_features):
    return torch.nn.Linear(x.size(-1), out_features)


def shape_after(layer, x):
    out_features, in_features = layer.weight.shape
    if x.size(-1) == in_features:
        shape = list(x.shape)
        shape[-1] = out_features
        return tuple(shape)
