answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)


add.register_full_backward_hook(hook)
