import numpy as np


def as_it_is(data):
    return np.array(data)


def as_float32(data):
    return np.array(data, dtype=np.float32)
