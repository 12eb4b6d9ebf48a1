fresh, kept = {}, {}
fresh["parameters"], fresh["saved"] = 0, 0
kept["parameters"] = kept["saved"] = 2
fresh["repeats"] = fresh["double"] = False
kept["repeats"] = kept["double"] = True
fresh["gradient"] = kept["gradient"] = True


class Untangled(nn.Sequential):
    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(width, 3)
        self.c = Function_C()
        self.last = nn.Linear(3, 1)
