def keep(model):
    kept = {name: buffer.clone() for name, buffer in model.named_buffers()}
    kept.update((name, p.detach().clone()) for name, p in model.named_parameters())
    return kept


def changed(model, kept):
    return [name for name, buffer in model.named_buffers() if not torch.equal(buffer, kept[name])]
