from copy import deepcopy


def keep(model):
    return deepcopy(dict(model.named_buffers()))


def changed(model, kept):
    names = []
    for name in kept:
        now = model.get_buffer(name)
        if now.shape != kept[name].shape or (now != kept[name]).any():
            names.append(name)
    return names
