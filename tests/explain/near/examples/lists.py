from tests.explain.near.things import Example, Pair
from tests.judge.values import tensor

A, B, C, D = (tensor([1.0, start]) for start in (2.0, 3.0, 4.0, 5.0))


def value(expected, got):
    return Pair(expected, got, "value")


LISTS = {
    "other order": Example(
        value((A, B, C), (B, A, C)),
        "`y` holds the right items in another order: see those at 0 and 1",
        value((A, B, C), (B, B, C)),
    ),
    "doubled": Example(
        value((A, B), (A, B, A, B)),
        "`y` holds everything twice",
        value((A, B), (A, B, A, C)),
    ),
    "one too many": Example(
        value((A, B), (A, C, B)),
        "`y` holds the right items and one more, at `[1]`",
        value((A, B), (A, C, D)),
    ),
    "first or last alone": Example(
        value((A, B, C), (A,)),
        "`y` holds only the first item of what it should",
        value((A, B, C), (B,)),
    ),
    "one missing": Example(
        value((A, B, C), (A, C)),
        "but for the one that should stand at `[1]`",
        value((A, B, C), (A, D)),
    ),
    "some missing": Example(
        value(("a", "b", "c", "d"), ("a", "d")),
        "`y` holds 2 of the 4 items that it should, in their order: `b` and `c` are missing",
        value(("a", "b", "c", "d"), ("d", "b")),
    ),
    "some too many": Example(
        value((A, B), (A, C, D, B)),
        "`y` holds the right items and 2 more, at `[1]` and `[2]`",
        value((A, B), (B, C, D, A)),
    ),
    "should be empty": Example(
        Pair((), (A, B), "value", "y = []"),
        "`y` should be empty, and holds 2 items",
        Pair((), (A, B), "value", "x = []"),
    ),
    "empty": Example(value((A, B), ()), "`y` is empty", value((A, B), (C,))),
    "nested": Example(
        value((A, B), ((A, B),)),
        "`y` is a list around the right list",
        value((A, B), ((A, C),)),
    ),
    "stacked": Example(
        value((A, B), (tensor([[1.0, 2.0], [1.0, 3.0]]),)),
        "`y` holds one tensor into which all",
        value((A, B), (tensor([[1.0, 2.0], [1.0, 4.0]]),)),
    ),
    "flat": Example(
        value(((A, B), (C, D)), (A, B, C, D)),
        "`y` is flat",
        value(((A, B), (C, D)), (A, B, D, C)),
    ),
}
