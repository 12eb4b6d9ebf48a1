class Plus:
    def __init__(self, by):
        self.by = by

    def __call__(self, module, args, output):
        return self.by + output


add.register_forward_hook(Plus(5))
