normalise = lambda module, grad_input, grad_output: tuple(g * sum(grad_input).reciprocal() for g in grad_input)
model.register_full_backward_hook(normalise)
