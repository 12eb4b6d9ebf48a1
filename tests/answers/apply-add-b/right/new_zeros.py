def add_b(module):
    if type(module).__name__.startswith("Function_"):
        if not hasattr(module, "b"):
            module.b = nn.Parameter(module.W.new_zeros(len(module.W)))


model.apply(add_b)
