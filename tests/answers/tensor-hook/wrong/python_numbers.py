answer = []


def hook(grad):
    answer.append(grad.tolist())


model.W.register_hook(hook)
