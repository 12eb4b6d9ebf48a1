def normalise(module, grad_input, grad_output):
    copies = [grad.clone() for grad in grad_input]
    total = sum(copies)
    for copy in copies:
        copy /= total
    return (*copies,)


model.register_full_backward_hook(normalise)
