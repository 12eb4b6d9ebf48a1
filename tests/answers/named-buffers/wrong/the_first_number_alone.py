def keep(model):
    return {name: buffer.clone() for name, buffer in model.named_buffers()}


def changed(model, kept):
    return [
        name
        for name, buffer in model.named_buffers()
        if buffer.flatten()[0] != kept[name].flatten()[0]
    ]
