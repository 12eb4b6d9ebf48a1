class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        for hook in reversed(self.pre_hooks):
            result = hook(x)
            if result is not None:
                x = result
        x = self.function(x)
        for hook in reversed(self.hooks):
            result = hook(x)
            if result is not None:
                x = result
        return x
