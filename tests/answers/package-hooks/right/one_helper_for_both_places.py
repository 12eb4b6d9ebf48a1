class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def through(self, hooks, x):
        for hook in hooks:
            result = hook(x)
            x = x if result is None else result
        return x

    def __call__(self, x):
        return self.through(self.hooks, self.function(self.through(self.pre_hooks, x)))
