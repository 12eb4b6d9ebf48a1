def add_b(module):
    if type(module).__name__.startswith("Function_") and getattr(module, "b", None) is None:
        module.b = nn.Parameter(torch.zeros_like(module.W[:, 0]).detach())


model = model.apply(add_b)
