answer = []


def hook(module, grad_input, grad_output):
    answer.extend(g.clone() for g in (*grad_input, *grad_output))
    for g in grad_input:
        g.mul_(3)


model.register_full_backward_hook(hook)
