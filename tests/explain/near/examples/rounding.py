from tests.explain.near.things import Example, Pair
from tests.judge.values import tensor

X = [1.2345, 2.3456, -0.8765]

ROUNDING = {
    "rounded": Example(
        Pair(X, [1.23, 2.35, -0.88]),
        "`y` is rounded to 2 decimals",
        Pair(X, [1.23, 2.35, -0.87]),
    ),
    "truncated": Example(
        Pair([1.7, 2.9, -0.8], [1.0, 2.0, 0.0]),
        "its numbers are cut to whole ones",
        Pair([1.7, 2.9, -0.8], [1.0, 3.0, 0.0]),
    ),
    "lower precision": Example(
        Pair(X, [1.234375, 2.345703125, -0.87646484375]),
        "`y` is as exact as `float16` can hold it",
        Pair(X, [1.234375, 2.345703125, -0.8759765625]),
    ),
    "few digits": Example(
        Pair(X, [1.23454, 2.34568, -0.87652]),
        "right to about 4 digits",
        Pair(X, [1.23454, 2.34568, -0.87152]),
    ),
}
assert tensor(X).dtype == "float32"
