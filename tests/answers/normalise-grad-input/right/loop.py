def normalise(module, grad_input, grad_output):
    total = torch.zeros_like(grad_input[0])
    for grad in grad_input:
        total += grad
    new = []
    for grad in grad_input:
        new.append(grad.div(total))
    return tuple(new)


handle = model.register_full_backward_hook(normalise)
