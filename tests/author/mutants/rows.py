"""What each operator makes of a text, and a text to which it does not apply."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One operator."""

    name: str
    text: str
    made: tuple[str, ...]
    """What it makes of the text, in the order of the places."""
    near: str
    """A text that it leaves alone."""


def within(*lines):
    """A function of these lines."""
    return "\n".join(["def f(x):", *(f"    {line}" for line in lines)])


HOOK = "layer.register_forward_hook(hook)"

ROWS = (
    Row("another number", "y = x[1]", ("y = x[2]", "y = x[0]"), "y = x[i] or True"),
    Row("True for False", "f(x, True)", ("f(x, False)",), "f(x, 1)"),
    Row("another text", "f('a')", ("f('a_')",), '"""A docstring."""\ny = f"{x}"'),
    Row("another operator", "y = a + b", ("y = a - b",), "y = -a"),
    Row("another operator", "a *= b", ("a /= b",), "a = b"),
    Row("one operand alone", "y = a + b", ("y = a", "y = b"), "y += b"),
    Row("operands swapped", "y = a - b * 2", ("y = ((b * 2) - a)",), "y = a + b"),
    Row("another comparison", "y = (a) < b", ("y = (a) <= b", "y = (a) > b"), "y = a"),
    Row(
        "another condition",
        "if a: pass",
        ("if (not a): pass", "if False: pass", "if True: pass"),
        "for a in b: pass",
    ),
    Row("another condition", "y = a and b", ("y = a or b",), "y = a & b"),
    Row("another condition", "y = not a", ("y = a",), "y = +a"),
    Row("arguments swapped", "f(a, b)", ("f(b, a)",), "f(a)\nmin(a, b)\ntorch.add(a, b)"),
    Row("arguments swapped", "def f(self, a, b): pass", ("def f(self, b, a): pass",), "def f(self, a): pass"),
    Row("an argument left out", "f(a, b=c)", ("f(b=c)", "f(a)"), "f()"),
    Row("a step left out", "y = x.squeeze(1)", ("y = x",), "y = torch.zeros(n=2)"),
    Row("a step left out", "y = torch.relu(x + 1)", ("y = (x + 1)",), "y = super().f()"),
    Row("another function", "y = x.sum()", ("y = x.mean()",), "y = x.view()"),
    Row("another function", "x.add_(1)", ("x.add(1)",), "x.__class__"),
    Row("a dimension kept or added", "y = x.sum(1)", ("y = x.sum(1, keepdim=True)",), "y = x.sum(1, keepdim=True)"),
    Row("a dimension kept or added", "y = torch.sum(x)", ("y = torch.sum(x, dim=0)",), "y = max(x)"),
    Row("another part", "y = x[a:b]", ("y = x", "y = x[:b]", "y = x[a:]"), "x[1] = y"),
    Row("a statement left out", "f()\ng()", ("pass\ng()", "f()\npass"), '"""Text."""\npass'),
    Row("a statement left out", "@g\ndef f(): ...", ("pass",), "class A: ..."),
    Row("a decorator left out", "@g\n@h\ndef f(): ...", ("@h\ndef f(): ...", "@g\ndef f(): ..."), "def f(): ..."),
    Row("a context left out", "with no_grad():\n    f()", ("if True:\n    f()",), "with a as b:\n    f()"),
    Row(
        "a method left out",
        "class A:\n    b = 1\n    def f(self): ...",
        ("class A:\n    b = 1\n    pass",),
        "def f(self): ...",
    ),
    Row("nothing returned", within("return x"), (within("return None"),), within("return")),
    Row(
        "an early return",
        within("y = x", "return y"),
        (within("return", "y = x", "return y"), within("y = x", "return", "return y")),
        "y = x",
    ),
    Row(
        "an early exit",
        "y = 1\nz = 2",
        ("raise SystemExit\ny = 1\nz = 2", "y = 1\nz = 2\nraise SystemExit"),
        "",
    ),
    Row(
        "a loop that leaves one out",
        "for a in b: f(a)",
        ("for a in [*b][1:]: f(a)", "for a in [*b][:-1]: f(a)"),
        "while a: f(a)",
    ),
    Row("the sign turned", "y = x + 1", ("y = (-(x + 1))",), "y = a.startswith(b)\ny = [1, 2]\nz = nn.Linear(2, 3)\nw = len(x)"),
    Row("another scale", within("return x"), (within("return (2 * x)"),), within("return 1")),
    Row("the gradient stopped", "out.append(x)", ("out.append(x.detach())",), "y = torch.zeros(3).view(3, 1)"),
    Row(
        "the gradient halved",
        "y = f(x)",
        ("y = (lambda t: t.detach().lerp(t, 0.5))(f(x))",),
        "y = torch.arange(3)",
    ),
    Row("another dtype", "y = x", ("y = x.double()",), "y = x < 1"),
    Row("one dimension more", "y = x * 2", ("y = (x * 2).unsqueeze(0)",), "a, b = x.shape"),
    Row(
        "the input changed in place",
        within("return x + 1"),
        (within("return ((x + 1), x.detach().mul_(2))[0]"),),
        "def f(self, module): return 1",
    ),
    Row(
        "not a trained parameter",
        "self.w = nn.Parameter(x)",
        ("self.w = nn.Parameter(x, requires_grad=False)",),
        "self.w = nn.Parameter(x, requires_grad=True)",
    ),
    Row(
        "not a trained parameter",
        'self.register_buffer("a", x)',
        ('self.register_buffer("a", x, persistent=False)',),
        'self.register_buffer("a", x, persistent=True)',
    ),
    Row("registered twice", HOOK, (f"{HOOK}\n{HOOK}",), "layer.apply(hook)"),
    Row(
        "registered elsewhere",
        HOOK,
        (
            HOOK.replace("layer", "[*layer.children()][-1]"),
            HOOK.replace("layer", '__import__("torch").nn.Identity()'),
        ),
        "layer.register_buffer(hook)",
    ),
    Row(
        "registered elsewhere",
        "w.register_hook(hook)",
        ('__import__("torch").zeros(1, requires_grad=True).register_hook(hook)',),
        "w.register(hook)",
    ),
    Row("removed at once", HOOK, (f"{HOOK}.remove()",), "layer.train()"),
    Row(
        "another kind of hook",
        HOOK,
        ("layer.register_forward_pre_hook(hook)",),
        "layer.register_buffer(hook)",
    ),
    Row(
        "modules that apply leaves out",
        "model.apply(f)",
        (
            "[*map(f, [*model.children()])]",
            "[*map(f, [*model.modules()][::2])]",
            "[*map(f, [*model.modules()][:-1])]",
            "[*map(f, [model])]",
        ),
        "x.apply_(f)",
    ),
)  # fmt: skip
