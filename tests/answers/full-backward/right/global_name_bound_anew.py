answer = []


def hook(module, grad_input, grad_output):
    global answer
    g1, g2 = grad_input
    (g,) = grad_output
    answer = [g1, g2, g]


model.register_full_backward_hook(hook)
