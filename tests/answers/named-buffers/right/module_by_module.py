def buffers(model):
    for path, module in model.named_modules():
        for name, buffer in module.named_buffers(recurse=False):
            yield (path + "." + name if path else name), buffer


def keep(model):
    return dict((name, buffer * 1) for name, buffer in buffers(model))


def changed(model, kept):
    return [n for n, b in buffers(model) if b.tolist() != kept[n].tolist()]
