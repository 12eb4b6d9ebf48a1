def add_b(module):
    if isinstance(module, (Function_A, Function_B, Function_C, Function_D)):
        module.b = nn.Parameter(torch.zeros(module.W.shape[0], dtype=module.W.dtype))


model.apply(add_b)
