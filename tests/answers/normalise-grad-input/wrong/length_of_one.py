def normalise(module, grad_input, grad_output):
    grads = torch.stack(grad_input)
    return tuple(grads / grads.norm(dim=0))


model.register_full_backward_hook(normalise)
