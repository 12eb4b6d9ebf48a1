fresh = {
    "parameters": 0,
    "saved": 0,
    "repeats": False,
    "gradient": True,
    "double": False,
}
kept = {
    "parameters": 2,
    "saved": 2,
    "repeats": True,
    "gradient": True,
    "double": True,
}


class Untangled(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(width, 3)
        self.c = Function_C()
        self.last = nn.Linear(3, 1, bias=False)

    def forward(self, x):
        return self.last(self.c(self.first(x)))
