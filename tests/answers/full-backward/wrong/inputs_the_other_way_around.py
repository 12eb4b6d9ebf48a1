answer = []


def hook(module, grad_input, grad_output):
    answer.extend(reversed(grad_input))
    answer.extend(grad_output)


model.register_full_backward_hook(hook)
