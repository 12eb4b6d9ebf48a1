def layer_for(x, out_features):
    return nn.Linear(x.numel(), out_features)


def shape_after(layer, x):
    if x.shape[-1] != layer.in_features:
        return None
    return (*x.shape[:-1], layer.out_features)
