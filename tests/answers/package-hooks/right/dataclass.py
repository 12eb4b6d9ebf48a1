from dataclasses import dataclass, field


@dataclass
class Package:
    function: object
    pre_hooks: list = field(default_factory=list)
    hooks: list = field(default_factory=list)

    def __call__(self, x):
        for hook in [*self.pre_hooks, self.function, *self.hooks]:
            got = hook(x)
            if got is not None:
                x = got
        return x
