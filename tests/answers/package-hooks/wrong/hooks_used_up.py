class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        while self.pre_hooks:
            result = self.pre_hooks.pop(0)(x)
            if result is not None:
                x = result
        x = self.function(x)
        while self.hooks:
            result = self.hooks.pop(0)(x)
            if result is not None:
                x = result
        return x
