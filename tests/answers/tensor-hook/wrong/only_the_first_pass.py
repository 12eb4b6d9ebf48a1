answer = []


def hook(grad):
    if not answer:
        answer.append(grad)


model.W.register_hook(hook)
