answer = []


def hook(module, args, output):
    answer.append(torch.stack([*args, output]))


add.register_forward_hook(hook)
