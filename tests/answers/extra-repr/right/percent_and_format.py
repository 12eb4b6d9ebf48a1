class Function_A(nn.Module):
    def __init__(self, name):
        super().__init__()
        self._name = name

    @property
    def name(self):
        return self._name

    def forward(self, x):
        return x.mul(2)

    def extra_repr(self):
        return "name=%s" % (self.name,)


class Dense(Base):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def extra_repr(self) -> str:
        has = bool(self.b is not None)
        return "inputs={1}, outputs={0}, bias={2}".format(*self.W.shape, has)
