from tests.explain.near.things import Example, Pair

X = [[1.0, 2.0, 4.0], [8.0, 16.0, 33.0]]
Y = [[1.0, 9.0, 4.0], [8.0, 2.0, 33.0]]

SHAPE = {
    "permuted": Example(
        Pair(X, [[1.0, 8.0], [2.0, 16.0], [4.0, 33.0]]),
        "`y` is transposed",
        Pair(X, [[1.0, 2.0], [4.0, 8.0], [16.0, 33.0]]),
    ),
    "kept": Example(
        Pair([1.0, 2.0, 4.0], [[1.0], [2.0], [4.0]]),
        "it has an additional dimension of size 1",
        Pair([1.0, 2.0, 4.0], [[1.0], [2.0], [5.0]]),
    ),
    "dropped": Example(
        Pair([[1.0], [2.0], [4.0]], [1.0, 2.0, 4.0]),
        "a dimension of size 1 is missing",
        Pair([[1.0], [2.0], [4.0]], [1.0, 2.0, 5.0]),
    ),
    "moved": Example(
        Pair([[[1.0, 2.0, 4.0]]], [[[1.0], [2.0], [4.0]]]),
        "lie along another dimension: `(1, 3, 1)`",
        Pair([[[1.0, 2.0, 4.0]]], [[[1.0], [2.0], [5.0]]]),
    ),
    "flattened": Example(
        Pair(X, [1.0, 2.0, 4.0, 8.0, 16.0, 33.0]),
        "`y` is flattened: its numbers are right",
        Pair(X, [1.0, 2.0, 4.0, 8.0, 16.0, 34.0]),
    ),
    "flattened by column": Example(
        Pair(X, [1.0, 8.0, 2.0, 16.0, 4.0, 33.0]),
        "`y` is flattened column by column",
        Pair(X, [1.0, 2.0, 8.0, 16.0, 4.0, 33.0]),
    ),
    "reshaped": Example(
        Pair(X, [[1.0, 2.0], [4.0, 8.0], [16.0, 33.0]]),
        "right numbers in the right order, laid out as `(3, 2)`",
        Pair(X, [[1.0, 2.0], [4.0, 8.0], [33.0, 16.0]]),
    ),
    "broadcast": Example(
        Pair([1.0, 2.0, 4.0], [[1.0, 2.0, 4.0]] * 2),
        "it was broadcast to `(2, 3)`",
        Pair([1.0, 2.0, 4.0], [[1.0, 2.0, 4.0], [1.0, 2.0, 5.0]]),
    ),
    "one for several": Example(
        Pair([1.0, 1.0, 1.0], [1.0]),
        "`y` holds the right numbers once",
        Pair([1.0, 1.0, 2.0], [1.0]),
    ),
    "repeated": Example(
        Pair([1.0, 2.0, 4.0], [1.0, 2.0, 4.0] * 2),
        "the right numbers 2 times over",
        Pair([1.0, 2.0, 4.0], [1.0, 2.0, 4.0, 4.0, 2.0, 1.0]),
    ),
    "part": Example(
        Pair([1.0, 2.0, 4.0, 8.0], [1.0, 2.0]),
        "only the first 2 elements are there",
        Pair([1.0, 2.0, 4.0, 8.0], [1.0, 4.0]),
    ),
    "slice": Example(
        Pair(Y, [1.0, 9.0, 4.0]),
        "only the first row of what it should be",
        Pair(Y, [1.0, 2.0, 33.0]),
    ),
    "longer": Example(
        Pair([1.0, 2.0, 4.0], [1.0, 2.0, 4.0, 9.0]),
        "`y` is right, but 1 element too many is at the end",
        Pair([1.0, 2.0, 4.0], [1.0, 9.0, 2.0, 4.0]),
    ),
    "padded": Example(
        Pair([1.0, 2.0, 4.0], [1.0, 2.0, 4.0, 0.0]),
        "padded with zeros at the end",
        Pair([1.0, 2.0, 4.0], [1.0, 0.0, 2.0, 4.0]),
    ),
    "reduced": Example(
        Pair(X, [9.0, 18.0, 37.0]),
        "what it should hold was summed over dimension 0",
        Pair(X, [9.0, 18.0, 38.0]),
    ),
    "diagonal": Example(
        Pair([1.0, 2.0, 4.0], [[1.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 4.0]]),
        "a matrix that holds the right numbers on its diagonal",
        Pair([1.0, 2.0, 4.0], [[1.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 1.0, 4.0]]),
    ),
}
