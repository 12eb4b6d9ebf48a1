class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        for hook in self.pre_hooks:
            if hook(x) is not None:
                x = hook(x)
        x = self.function(x)
        for hook in self.hooks:
            if hook(x) is not None:
                x = hook(x)
        return x
