answer = []


def hook(module, grad_input, grad_output):
    answer.extend(g.sum().reshape(1) for g in (*grad_input, *grad_output))


model.register_full_backward_hook(hook)
