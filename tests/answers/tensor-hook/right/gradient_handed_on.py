answer = []


def keep(grad):
    global answer
    answer = [*answer, grad]
    return grad


model.W.register_hook(keep)
