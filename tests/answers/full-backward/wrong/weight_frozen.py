answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)


model.W.requires_grad_(False)
model.register_full_backward_hook(hook)
