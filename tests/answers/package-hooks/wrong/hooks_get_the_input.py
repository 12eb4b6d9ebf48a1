class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        for hook in self.pre_hooks:
            result = hook(x)
            if result is not None:
                x = result
        output = self.function(x)
        for hook in self.hooks:
            result = hook(x)
            if result is not None:
                output = result
        return output
