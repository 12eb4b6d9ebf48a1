def layer_for(x, out_features):
    return nn.Linear(x.shape[-1], out_features, dtype=torch.float64)


def shape_after(layer, x):
    if x.shape[-1] != layer.in_features:
        return None
    return (*x.shape[:-1], layer.out_features)
