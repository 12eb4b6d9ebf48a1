class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        for hook in self.pre_hooks + self.hooks:
            result = hook(x)
            if result is not None:
                x = result
        return self.function(x)
