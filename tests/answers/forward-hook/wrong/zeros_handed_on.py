answer = []


def hook(module, args, output):
    answer.extend(args)
    answer.append(output)
    return torch.zeros_like(output)


add.register_forward_hook(hook)
