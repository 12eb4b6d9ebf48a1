import numpy as np


def as_it_is(data):
    return torch.from_numpy(np.asarray(data))


def as_float32(data):
    return torch.from_numpy(np.asarray(data, dtype=np.float32))
