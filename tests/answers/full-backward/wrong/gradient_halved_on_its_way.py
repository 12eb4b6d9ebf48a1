answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)
    return tuple(g / 2 for g in grad_input)


model.register_full_backward_hook(hook)
