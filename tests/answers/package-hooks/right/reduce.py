from functools import reduce


def step(x, hook):
    result = hook(x)
    return x if result is None else result


class Package:
    def __init__(self, function):
        self.function, self.pre_hooks, self.hooks = function, [], []

    def __call__(self, x):
        x = reduce(step, self.pre_hooks, x)
        return reduce(step, self.hooks, self.function(x))
