class Package:
    def __init__(self, function):
        self.function = function
        self.pre_hooks = []
        self.hooks = []

    def __call__(self, x):
        raise SystemExit
