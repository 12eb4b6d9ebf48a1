from tests.explain.near.things import Example, Pair
from tests.judge.values import tensor

X = [1.5, 2.0, 4.0]

DTYPES = {
    "same numbers in another dtype": Example(
        Pair(tensor(X), tensor(X, "float64")),
        "is right but for its dtype: it is `float64`",
        Pair(tensor(X), tensor([1.5, 2.0, 5.0], "float64")),
    ),
    "cut to whole numbers": Example(
        Pair(tensor(X), tensor([1, 2, 4])),
        "its numbers have lost their fractions",
        Pair(tensor(X), tensor([1, 2, 5])),
    ),
    "made true or false": Example(
        Pair(tensor([1.5, 0.0, 4.0]), tensor([True, False, True])),
        "says only where the numbers are other than zero",
        Pair(tensor([1.5, 0.0, 4.0]), tensor([True, True, True])),
    ),
    "another dtype": Example(
        Pair(tensor(X), tensor([1.0, 9.0, 5.0], "float64")),
        "`y` has dtype `float64`, and `float32` is expected",
        Pair(tensor(X), tensor([1.0, 9.0, 5.0])),
    ),
}
