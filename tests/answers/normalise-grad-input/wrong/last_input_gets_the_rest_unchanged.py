def normalise(module, grad_input, grad_output):
    total = sum(grad_input)
    return tuple(grad / total for grad in grad_input[:2]) + grad_input[2:]


model.register_full_backward_hook(normalise)
