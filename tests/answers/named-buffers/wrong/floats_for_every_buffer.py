def keep(model):
    return {name: buffer.clone().float() for name, buffer in model.named_buffers()}


def changed(model, kept):
    return [n for n, b in model.named_buffers() if not torch.equal(b.float(), kept[n])]
