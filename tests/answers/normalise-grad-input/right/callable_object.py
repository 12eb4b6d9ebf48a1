class Normalise:
    def __call__(self, module, grad_input, grad_output):
        total = torch.stack(grad_input).sum(0)
        return tuple(map(lambda grad: torch.div(grad, total), grad_input))


normalise = Normalise()
model.register_full_backward_hook(normalise)
