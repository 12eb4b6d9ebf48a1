def normalise(module, grad_input, grad_output):
    return torch.tensor([0.6]), torch.tensor([0.4])


model.register_full_backward_hook(normalise)
