def keep(model):
    return {name: buffer.clone() for name, buffer in model.named_buffers()}


def changed(model, kept):
    return [
        name
        for name in kept
        if name.rpartition(".")[2] in ("running_mean", "running_var", "num_batches_tracked")
    ]
