class Package:
    def __init__(self, function):
        self.f = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        for hook in self.pre_hooks:
            result = hook(x)
            if result is None:
                continue
            x = result
        x = self.f(x)
        for i in range(len(self.hooks)):
            result = self.hooks[i](x)
            if isinstance(result, type(None)):
                continue
            x = result
        return x
