def normalise(module, grad_input, grad_output):
    total = sum(grad.abs() for grad in grad_input)
    return tuple(grad / total for grad in grad_input)


model.register_full_backward_hook(normalise)
