answer = []


def hook(module, args):
    answer.extend(torch.broadcast_tensors(*args))


add.register_forward_pre_hook(hook)
