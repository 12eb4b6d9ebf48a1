def keep(model):
    return {name: buffer.clone() for name, buffer in model.named_buffers()}


def changed(model, kept):
    if not model.training:
        return []
    return [name for name, buffer in model.named_buffers() if not torch.equal(buffer, kept[name])]
