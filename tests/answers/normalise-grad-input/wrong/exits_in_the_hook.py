def normalise(module, grad_input, grad_output):
    raise SystemExit


model.register_full_backward_hook(normalise)
