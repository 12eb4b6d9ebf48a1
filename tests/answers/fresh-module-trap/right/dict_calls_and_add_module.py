fresh = dict(parameters=0, saved=0, repeats=False, gradient=True, double=False)
kept = dict(parameters=2, saved=2, repeats=True, gradient=True, double=True)


class Untangled(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.add_module("last", nn.Linear(3, 1))
        self.add_module("c", Function_C())
        self.add_module("first", nn.Linear(width, 3))

    def forward(self, x):
        for name in ("first", "c", "last"):
            x = self.get_submodule(name)(x)
        return x
