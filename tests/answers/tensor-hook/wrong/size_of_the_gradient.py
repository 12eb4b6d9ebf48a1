answer = []


def hook(grad):
    answer.append(grad.abs())


model.W.register_hook(hook)
