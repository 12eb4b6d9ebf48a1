answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input + grad_output)
    return grad_input


handle = model.register_full_backward_hook(hook)
