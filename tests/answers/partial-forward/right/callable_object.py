class Linear:
    def __init__(self, owner):
        self.owner = owner

    def __call__(self, x):
        return (self.owner.W @ x.unsqueeze(-1)).squeeze(-1) + self.owner.b


def rebind(module):
    if not type(module).__name__.startswith("Function_"):
        return
    vars(module)["forward"] = Linear(module)


def restore(module):
    if isinstance(vars(module).get("forward"), Linear):
        del module.forward


model.apply(rebind)
