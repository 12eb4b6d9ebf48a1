def keep(model):
    return {name: buffer.tolist() for name, buffer in model.named_buffers()}


def changed(model, kept):
    return [name for name, buffer in model.named_buffers() if buffer.tolist() != kept[name]]
