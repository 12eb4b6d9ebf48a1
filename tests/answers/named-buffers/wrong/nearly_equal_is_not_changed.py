def keep(model):
    return {name: buffer.clone() for name, buffer in model.named_buffers()}


def changed(model, kept):
    return [name for name, buffer in model.named_buffers()
            if buffer.shape != kept[name].shape or not torch.allclose(buffer.float(), kept[name].float())]
