from tests.explain.near.things import Example, Pair, call
from tests.judge.values import tensor
from tutor.wire import SequenceValue

X, G = tensor([1.0, 2.0, 4.0]), tensor([1.0, 1.0, 3.0])
WITH, WITHOUT = tensor([1.0, 2.0], requires_grad=True), tensor([1.0, 2.0])


def calls(expected, got, answer=""):
    return Pair(expected, got, "call", answer)


def grad(value):
    return SequenceValue("grad", (value,))


GRADIENT = {
    "cut": Example(
        calls(call(X, gradients={"x": G}), call(X), "def f(x):\n    return x.detach() * 2"),
        "Is it line 2, which uses `detach`, that cuts it off?",
        calls(call(X, gradients={"x": G}), call(X, gradients={"x": tensor([1.0, 1.0, 4.0])})),
    ),
    "detached": Example(
        Pair(WITH, WITHOUT), "right values, but does not require grad", Pair(WITHOUT, WITH)
    ),
    "attached": Example(
        Pair(WITHOUT, WITH), "and requires grad where it should not", Pair(WITH, WITHOUT)
    ),
    "no gradient yet": Example(
        Pair(grad(G), grad(None), "grad"),
        "No gradient has arrived at `y`",
        Pair(grad(None), grad(G), "grad"),
    ),
    "gradient left": Example(
        Pair(grad(None), grad(G), "grad"),
        "`y` holds a gradient, and should hold none",
        Pair(grad(G), grad(None), "grad"),
    ),
    "extra gradient": Example(
        calls(call(X, gradients={"x": G}), call(X, gradients={"x": G, "w": G})),
        "`y` depends on `w`, and should not",
        calls(call(X, gradients={"x": G, "w": G}), call(X, gradients={"x": G})),
    ),
    "input changed": Example(
        calls(
            call(X, inputs={"x": X}, changed={"x": False}),
            call(X, inputs={"x": G}, changed={"x": True}),
            "def f(x):\n    x += 1\n    return x",
        ),
        "`x` is changed in place, on line 2: `x += 1`",
        calls(
            call(X, inputs={"x": X}, changed={"x": True}),
            call(X, inputs={"x": G}, changed={"x": False}),
            "def f(x):\n    x += 1\n    return x",
        ),
    ),
}
