def layer_for(x, out_features):
    layer = nn.Linear(x.shape[x.dim() - 1], out_features)
    return layer


def shape_after(layer, x):
    fits = x.shape[-1] == layer.in_features
    return tuple((x.new_zeros(x.shape) @ layer.weight.detach().T).shape) if fits else None
