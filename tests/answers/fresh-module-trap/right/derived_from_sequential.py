questions = ["parameters", "saved", "repeats", "gradient", "double"]
fresh = dict(zip(questions, [0, 0, False, True, False]))
kept = dict(zip(questions, [2, 2, True, True, True]))


class Untangled(nn.Sequential):
    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(width, 3)
        self.c = Function_C()
        self.last = nn.Linear(3, 1)
