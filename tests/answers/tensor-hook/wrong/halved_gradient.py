answer = []


def hook(grad):
    answer.append(grad)
    return grad / 2


model.W.register_hook(hook)
