from torch.nn.parameter import is_lazy


def make_head(n):
    head = nn.Sequential(nn.Flatten())
    head.add_module("1", nn.LazyLinear(n))
    return head


def inputs_of(layer):
    lazy = any(is_lazy(parameter) for parameter in layer.parameters())
    return None if lazy else layer.in_features
