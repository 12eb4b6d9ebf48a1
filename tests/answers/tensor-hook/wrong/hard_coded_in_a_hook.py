answer = []


def hook(grad):
    answer.append(torch.tensor([6.0]))


model.W.register_hook(hook)
