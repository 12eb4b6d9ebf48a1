def keep(model):
    return {name.split(".")[-1]: buffer.clone() for name, buffer in model.named_buffers()}


def changed(model, kept):
    return [
        name
        for name, buffer in model.named_buffers()
        if not torch.equal(buffer, kept[name.split(".")[-1]])
    ]
