kept = {"parameters": 2, "saved": 2, "repeats": True, "gradient": True, "double": True}
fresh = {**kept, "parameters": 0, "saved": 0, "repeats": False, "double": False}


class Untangled(Tangled):
    def __init__(self, width):
        super().__init__(width)
        self.c = Function_C()
        self.last = nn.Linear(in_features=3, out_features=1, bias=True)

    def forward(self, x):
        y = self.first(x)
        z = self.c(y)
        return self.last(z)
