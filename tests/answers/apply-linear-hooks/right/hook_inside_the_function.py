def add_b(module):
    if module.__class__.__name__[:9] == "Function_":
        outputs, inputs = module.W.shape
        module.register_parameter("b", nn.Parameter(module.W.new_zeros(outputs)))


def set_ones(module):
    if module.__class__.__name__[:9] == "Function_":
        with torch.no_grad():
            module.W.fill_(1)
            module.b.fill_(1)


def make_linear(module):
    def hook(_, args, output):
        x = args[0]
        return (module.W @ x.T).T + module.b

    if module.__class__.__name__[:9] == "Function_":
        module.register_forward_hook(hook)


for function in [add_b, set_ones, make_linear]:
    model.apply(function)
