answer = [torch.tensor([15.0]), torch.tensor([10.0]), torch.tensor([1.0])]


def hook(module, grad_input, grad_output):
    pass


model.register_full_backward_hook(hook)
