def keep(model):
    return {name: buffer.clone() for name, buffer in model.named_buffers()}


def changed(model, kept):
    names = [name for name, buffer in model.named_buffers() if not torch.equal(buffer, kept[name])]
    for name in names:
        path, _, last = name.rpartition(".")
        setattr(model.get_submodule(path), last, kept[name].clone())
    return names
