answer = []


def hook(module, args, output):
    for tensor in (*args, output):
        answer.append(tensor.detach().clone())


add.register_forward_hook(hook)
