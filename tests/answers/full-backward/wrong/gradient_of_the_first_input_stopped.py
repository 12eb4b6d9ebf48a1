answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)
    return None, grad_input[1]


model.register_full_backward_hook(hook)
