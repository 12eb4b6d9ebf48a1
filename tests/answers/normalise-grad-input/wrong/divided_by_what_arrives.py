def normalise(module, grad_input, grad_output):
    return tuple(grad / grad_output[0] for grad in grad_input)


model.register_full_backward_hook(normalise)
