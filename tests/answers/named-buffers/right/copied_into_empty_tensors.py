def keep(model):
    copies = {}
    for name, buffer in model.named_buffers():
        copies[name] = torch.empty_like(buffer).copy_(buffer)
    return copies


def same(one, other):
    return one.size() == other.size() and bool((one == other).all())


def changed(model, kept):
    now = dict(model.named_buffers())
    return [name for name, old in kept.items() if not same(now[name], old)]
