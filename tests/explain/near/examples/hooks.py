from tests.explain.near.things import Example, Pair, flow, hooks
from tests.judge.values import tensor

ONE = {"forward hook": 1}
OTHER = {"forward pre-hook": 1}


def on(expected, got, answer=""):
    return Pair(expected, got, "hooks", answer, expression="net")


def through(expected, got, answer=""):
    return Pair(expected, got, "flow", answer, expression="net")


X, Y = tensor([1.0, 2.0]), tensor([3.0, 2.0])

HOOKS = {
    "order of calls": Example(
        through(flow("a", "b", forward_output=X), flow("b", "a", forward_output=Y)),
        "In the forward pass, `b` is called before `a`",
        through(flow("a", "b", forward_output=X), flow("a", "b", forward_output=Y)),
    ),
    "forward itself": Example(
        through(flow("a", "b"), flow("a"), "y = self.b.forward(x)"),
        "Line 1 calls `forward` itself",
        through(flow("a", "b"), flow("a"), "y = super().forward(x)"),
    ),
    "no hook left": Example(
        on(hooks(a=ONE), hooks(a={}), "h = a.register_forward_hook(f)\nh.remove()"),
        "No hook is on `net` any more: line 2 removes one",
        on(hooks(a=ONE), hooks(b=ONE), "h = a.register_forward_hook(f)\nh.remove()"),
    ),
    "hooks twice": Example(
        on(hooks(a=ONE), hooks(a={"forward hook": 2})),
        "twice as many hooks on `net`",
        on(hooks(a=ONE), hooks(a={"forward hook": 3})),
    ),
    "other kind of hook": Example(
        on(hooks(a=ONE), hooks(a=OTHER)),
        "in the right places, but of another kind: forward pre-hook",
        on(hooks(a=ONE), hooks(b=OTHER)),
    ),
    "hooks elsewhere": Example(
        on(hooks(a=ONE, b=ONE), hooks(a=ONE, c=ONE)),
        "In `net`, `c` has a hook, and `b` has none",
        on(hooks(a=ONE, b=ONE), hooks(a=ONE, b=OTHER)),
    ),
    "hook too many": Example(
        on(hooks(a=ONE), hooks(a={**ONE, **OTHER})),
        "there is a hook too many on `a`",
        on(hooks(a=ONE), hooks(a=OTHER)),
    ),
    "hook left": Example(
        on(hooks(a={}), hooks(a=ONE)),
        "A hook is left on `a` of `net`",
        on(hooks(a=ONE), hooks(a={})),
    ),
    "not called": Example(
        through(flow("a", "b"), flow("a"), "y = a(x)"),
        "`b` is never called in the forward pass",
        through(flow("a", "b"), flow("a"), "y = b.forward(a(x))"),
    ),
}
