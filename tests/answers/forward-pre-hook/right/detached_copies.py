answer = []


class Keeper:
    def __init__(self, kept):
        self.kept = kept

    def __call__(self, module, args):
        self.kept += [x.detach().clone() for x in args]


add.register_forward_pre_hook(Keeper(answer))
