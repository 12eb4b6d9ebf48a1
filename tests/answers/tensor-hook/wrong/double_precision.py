answer = []


def hook(grad):
    answer.append(grad.double())


model.W.register_hook(hook)
