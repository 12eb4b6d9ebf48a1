def normalise(module, grad_input, grad_output):
    total = sum(grad_input)
    return tuple((grad / total)[None] for grad in grad_input)


model.register_full_backward_hook(normalise)
