from tests.explain.near.things import Example, Pair, call

X = [[1.5, -2.5], [3.25, 4.75], [0.5, 7.25]]
S = [[1.0, 5.0, 0.5], [9.0, 3.0, 6.0], [4.0, 8.0, 7.0]]
A, B = [[1.0, 2.0], [3.0, 5.0]], [[2.0, 7.0], [-1.0, 4.0]]


def pair(expected, got, **inputs):
    return Pair(call(expected, inputs=inputs), call(got, inputs=inputs), "call", expression="f(x)")


CALLS = {
    "input as it came": Example(
        pair([2.0, 4.0, 6.5], [1.0, 3.0, 5.0], x=[1.0, 3.0, 5.0]),
        "`f(x)` has the same numbers as `x`, which went in",
        pair([2.0, 4.0, 6.5], [1.0, 3.0, 5.5], x=[1.0, 3.0, 5.0]),
    ),
    "other reduction": Example(
        pair([-0.5, 4.0, 3.875], [-1.0, 8.0, 7.75], x=X),
        "`f(x)` is the sum of `x` over dimension 1",
        pair([-0.5, 4.0, 3.875], [-1.0, 8.0, 7.5], x=X),
    ),
    "other reduction, kept": Example(
        pair([[-0.5], [4.0], [3.875]], [[1.5], [4.75], [7.25]], x=X),
        "`f(x)` is the maximum, the dimension kept, of `x` over dimension 1",
        pair([[-0.5], [4.0], [3.875]], [[1.5], [4.75], [7.0]], x=X),
    ),
    "other dimension": Example(
        pair(
            [[1.5, -1.0], [3.25, 8.0], [0.5, 7.75]], [[1.5, -2.5], [4.75, 2.25], [5.25, 9.5]], x=X
        ),
        "`f(x)` is the running sum of `x` over dimension 0",
        pair([[1.5, -1.0], [3.25, 8.0], [0.5, 7.75]], [[1.5, -2.5], [4.75, 2.5], [5.25, 9.5]], x=X),
    ),
    "other slice": Example(
        pair([1.5, 3.25, 0.5], [-2.5, 4.75, 7.25], x=X),
        "`f(x)` is column 1 of `x`",
        pair([1.5, 3.25, 0.5], [-2.5, 4.75, 7.5], x=X),
    ),
    "other axis": Example(
        pair([1.0, 9.0, 4.0], [9.0, 3.0, 6.0], x=S),
        "`f(x)` is row 1 of `x`",
        pair([1.0, 9.0, 4.0], [9.0, 3.0, 6.5], x=S),
    ),
    "picked elsewhere": Example(
        pair([1.5, 4.75, 0.5], [-2.5, 3.25, 0.5], x=X),
        "`f(x)` takes its numbers from `x`, but at `[0]` it has `x[0, 1]`",
        pair([1.5, 4.75, 0.5], [-2.5, 3.25, 0.75], x=X),
    ),
    "other product": Example(
        pair([[0.0, 15.0], [1.0, 41.0]], [[2.0, 14.0], [-3.0, 20.0]], a=A, b=B),
        "`f(x)` is the product of `a` and `b` element by element",
        pair([[0.0, 15.0], [1.0, 41.5]], [[2.0, 14.0], [-3.0, 20.0]], a=A, b=B),
    ),
}
