answer = []
forward = model.forward


def forward_with_hook(x1, x2):
    model.W.register_hook(answer.append)
    return forward(x1, x2)


model.forward = forward_with_hook
