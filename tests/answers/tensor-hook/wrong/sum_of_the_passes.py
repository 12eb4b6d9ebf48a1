answer = []


def hook(grad):
    answer.append(grad + sum(answer))


model.W.register_hook(hook)
