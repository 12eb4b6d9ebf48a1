import math

from tests.explain.near.things import Example, Pair
from tests.judge.values import NAN

X = [1.0, -2.0, 4.0]
P = [1.5, 2.0, 4.0]
M = [[1.0, 2.0, 4.0], [8.0, 16.0, 33.0]]


def each(function, numbers=P):
    return [function(number) for number in numbers]


def sigmoid(number):
    return 1 / (1 + math.exp(-number))


def example(got, words, numbers=P):
    """Return an example, silent where the last number is not what the words say."""
    return Example(Pair(numbers, got), words, Pair(numbers, [*got[:-1], got[-1] + 0.3]))


SOFT = each(math.exp)

VALUE = {
    "negated": example([-1.0, 2.0, -4.0], "`y` has the opposite sign throughout", X),
    "absolute": example([1.0, 2.0, 4.0], "`y` has lost its signs", X),
    "clipped": example([1.0, 0.0, 4.0], "zeros stand where negative numbers should", X),
    "scaled": example([2.0, -4.0, 8.0], "`y` is exactly 2 times what it should be", X),
    "offset": example([0.5, -2.5, 3.5], "Every element of `y` is 0.5 too low", X),
    "offset along": Example(
        Pair(M, [[2.0, 2.5, 6.0], [9.0, 16.5, 35.0]]),
        "The same numbers are too much or too little in every row of `y`",
        Pair(M, [[2.0, 2.5, 6.0], [9.0, 16.5, 36.0]]),
    ),
    "scaled along": Example(
        Pair(M, [[2.0, 6.0, 20.0], [16.0, 48.0, 165.0]]),
        "Each column of `y` is multiplied by a number of its own",
        Pair(M, [[2.0, 6.0, 20.0], [16.0, 48.0, 160.0]]),
    ),
    "squared": example(each(lambda x: x * x), "`y` is squared"),
    "rooted": example(each(math.sqrt), "`y` holds square roots"),
    "inverted": example(each(lambda x: 1 / x), "`y` holds one over what it should"),
    "exponential": example(each(math.exp), "`y` holds the exponential"),
    "logarithm": example(each(math.log), "`y` holds the logarithm"),
    "sigmoid again": example(each(sigmoid), "A sigmoid is applied to `y` once more"),
    "tanh again": example(each(math.tanh), "A tanh is applied to `y` once more"),
    "softmax again": example(
        [power / sum(SOFT) for power in SOFT], "A softmax over dimension 0 is applied"
    ),
    "normalised": example([0.2, 4 / 15, 8 / 15], "`y` is divided by its sum over dimension 0"),
    "cumulative": example([1.5, 3.5, 7.5], "summed up one after the other along dimension 0"),
    "steps": example([1.5, 0.5, 2.0], "`y` holds the steps along dimension 0"),
    "conjugated": Example(
        Pair([1 + 2j, 3 - 1j, 2 + 0j], [1 - 2j, 3 + 1j, 2 + 0j]),
        "`y` is conjugated",
        Pair([1 + 2j, 3 - 1j, 2 + 0j], [1 - 2j, 3 + 1j, 2 + 1j]),
    ),
    "triangle": Example(
        Pair([[1.0, 2.0], [3.0, 4.0]], [[1.0, 0.0], [3.0, 4.0]]),
        "only the lower triangle is there",
        Pair([[1.0, 2.0], [3.0, 4.0]], [[1.0, 0.5], [3.0, 4.0]]),
    ),
    "nonfinite": Example(
        Pair(X, [1.0, NAN, 4.0]),
        "Some elements of `y` are NaN; all others are right",
        Pair(X, [1.0, NAN, 5.0]),
    ),
    "all zero": example([0.0, 0.0, 0.0], "`y` is zero throughout", X),
    "all alike": Example(
        Pair([True, False, True], [True, True, True]),
        "`y` is True throughout, where some should be False",
        Pair([True, False, True], [True, True, False]),
    ),
    "all one": example([1.0, 1.0, 1.0], "`y` is one throughout", [2.0, -2.0, 4.0]),
    "partly zero": example([0.0, -2.0, 4.0], "Some elements of `y` are zero", X),
}
