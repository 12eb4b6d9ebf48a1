def normalise(module, grad_input, grad_output):
    return tuple(torch.stack(grad_input).softmax(0))


model.register_full_backward_hook(normalise)
