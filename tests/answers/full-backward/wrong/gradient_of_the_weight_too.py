answer = []


def hook(module, grad_input, grad_output):
    answer.extend(grad_input)
    answer.extend(grad_output)
    answer.append(module.W.grad)


model.register_full_backward_hook(hook)
