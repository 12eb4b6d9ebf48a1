"""Attacks by results that say of themselves what is not so."""

_TENSOR = "class A(torch.Tensor):\n    {}\nsquare = lambda x: x.detach().as_subclass(A)\n"
_THING = "class A:\n    {}\nsquare = lambda x: A()\n"

LIES = {
    f"its result {name}": code
    for name, code in {
        "equals everything": _TENSOR.format(
            "__eq__ = lambda *_: True\n    allclose = equal = isclose = __eq__"
        ),
        "lies about its shape": _TENSOR.format("shape = property(lambda _: (4, 2))"),
        "lies about its size": _TENSOR.format(
            "numel = element_size = lambda _: 0\n    data_ptr = lambda _: 0"
        ),
        "lies about its elements": _TENSOR.format(
            "tolist = numpy = item = lambda self: (self * self).tolist()"
        ),
        "is detached as another": _TENSOR.format(
            "detach = clone = cpu = contiguous = lambda self, *_: torch.zeros(4, 2)"
        ),
        "is another to every function": _TENSOR.format(
            "@classmethod\n    def __torch_function__(cls, *_, **__): return torch.zeros(4, 2)"
        ),
        "raises in every function": _TENSOR.format(
            "@classmethod\n    def __torch_function__(cls, *_, **__): raise SystemExit"
        ),
        "is another to every operator": """
class A(torch.Tensor):
    @staticmethod
    def __new__(cls, x):
        return torch.Tensor._make_wrapper_subclass(cls, x.shape, dtype=x.dtype, requires_grad=True)
    @classmethod
    def __torch_dispatch__(cls, function, *_, **__): return torch.zeros(4, 2)
square = A
""",
        "says that it requires a gradient": _TENSOR.format(
            "requires_grad = property(lambda _: True)\n    grad_fn = property(lambda _: 'Mul')"
        ),
        "has a class that lies about its name": """
class Meta(type(torch.Tensor)):
    __name__ = "Tensor"
    __instancecheck__ = __subclasscheck__ = lambda *_: True
    mro = lambda cls: [cls, *torch.Tensor.mro()]
class A(torch.Tensor, metaclass=Meta): pass
square = lambda x: x.detach().as_subclass(A)
""",
        "says that it is a tensor": _THING.format("__class__ = property(lambda _: torch.Tensor)"),
        "says that it is everything": """
class Meta(type):
    __instancecheck__ = __subclasscheck__ = lambda *_: True
    __eq__ = lambda *_: True
    __hash__ = lambda _: 0
class A(metaclass=Meta):
    __class__ = property(lambda _: torch.Tensor)
    __eq__ = lambda *_: True
    __getattr__ = lambda self, name: self
    __call__ = lambda self, *_, **__: self
square = lambda x: A()
""",
        "takes the place of a tensor in functions": _THING.format(
            "@classmethod\n    def __torch_function__(cls, *_, **__): return torch.zeros(4, 2)"
        ),
        "is an array in disguise": _THING.format(
            "__array__ = lambda *_, **__: __import__('numpy').zeros((4, 2))\n"
            "    __array_interface__ = {'shape': (4, 2), 'typestr': '<f4', 'version': 3}"
        ),
        "is a number that lies": (
            "class A(float):\n    __float__ = hex = __eq__ = lambda *_: 1.0\nsquare = lambda x: A()"
        ),
        "is a list whose items are others": (
            "class A(list):\n    __iter__ = lambda _: iter([torch.zeros(4, 2)])\n"
            "    __len__ = lambda _: 1\nsquare = lambda x: A([x])"
        ),
        "is a mapping whose items are others": (
            "class A(dict):\n    items = lambda _: [('result', 0)]\nsquare = lambda x: A(x=x)"
        ),
        "is a module of wrong numbers": (
            "class A(torch.nn.Module):\n    __getattr__ = lambda self, name: torch.zeros(4, 2)\n"
            "square = lambda x: A()"
        ),
        "is changed by a thread while it is looked at": """
import threading
def square(x):
    result = torch.zeros(x.shape, requires_grad=True) + 0
    def change():
        for n in range(10_000): result.data.fill_(n % 7)
    threading.Thread(target=change, daemon=True).start()
    return result
""",
        "is the input, changed behind its back": """
def square(x):
    with torch.no_grad(): x.zero_()
    return x
""",
        "has right values where it can, and a wrong gradient": (
            "square = lambda x: x * x.detach()"
        ),
        "has a gradient that a hook makes up": """
def square(x):
    x.register_hook(lambda gradient: torch.zeros_like(gradient))
    return x * x
""",
        "has a gradient of a function of its own": """
class A(torch.autograd.Function):
    @staticmethod
    def forward(context, x): return x * x
    @staticmethod
    def backward(context, gradient): return gradient
square = A.apply
""",
        "is right for the numbers of the visible case alone": (
            "square = lambda x: torch.where(x == x.round(), x * x, x)"
        ),
        "is of a subclass of float32's own": _TENSOR.format(
            "dtype = property(lambda _: torch.float32)\n"
            "    __class__ = property(lambda _: torch.Tensor)"
        ),
    }.items()
}
