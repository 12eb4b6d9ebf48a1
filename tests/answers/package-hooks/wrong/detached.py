class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        if isinstance(x, torch.Tensor):
            x = x.detach()
        for hook in self.pre_hooks:
            result = hook(x)
            if result is not None:
                x = result
        x = self.function(x)
        for hook in self.hooks:
            result = hook(x)
            if result is not None:
                x = result
        return x
