from tests.explain.near.things import Example, Pair

X = [[1.0, 2.0, 4.0], [8.0, 16.0, 33.0]]
ROWS = [[1.0, 2.0], [4.0, 8.0], [16.0, 33.0], [5.0, 7.0]]

ORDER = {
    "reshaped for transposed": Example(
        Pair(X, [[1.0, 8.0, 2.0], [16.0, 4.0, 33.0]]),
        "only their layout was changed",
        Pair(X, [[1.0, 8.0, 2.0], [16.0, 33.0, 4.0]]),
    ),
    "flipped": Example(
        Pair([2.0, 1.0, 4.0], [4.0, 1.0, 2.0]),
        "`y` is flipped",
        Pair([2.0, 1.0, 4.0], [4.0, 2.0, 1.0]),
    ),
    "rolled": Example(
        Pair([3.0, 1.0, 4.0, 9.0], [9.0, 3.0, 1.0, 4.0]),
        "one place too far forward along dimension 0, around the end",
        Pair([3.0, 1.0, 4.0, 9.0], [9.0, 3.0, 4.0, 1.0]),
    ),
    "shifted": Example(
        Pair([3.0, 1.0, 4.0, 9.0], [0.0, 3.0, 1.0, 4.0]),
        "one place too far forward along dimension 0",
        Pair([3.0, 1.0, 4.0, 9.0], [0.0, 3.0, 4.0, 1.0]),
    ),
    "sorted": Example(
        Pair([3.0, 1.0, 4.0, 2.0], [1.0, 2.0, 3.0, 4.0]),
        "are sorted along dimension 0",
        Pair([3.0, 1.0, 4.0, 2.0], [1.0, 3.0, 2.0, 4.0]),
    ),
    "one repeated": Example(
        Pair(X, [[1.0, 2.0, 4.0], [1.0, 2.0, 4.0]]),
        "every row is what only the first should be",
        Pair(X, [[1.0, 2.0, 4.0], [1.0, 2.0, 5.0]]),
    ),
    "shuffled": Example(
        Pair(ROWS, [ROWS[1], ROWS[0], ROWS[3], ROWS[2]]),
        "`y` has the right rows, in another order",
        Pair(ROWS, [ROWS[1], ROWS[1], ROWS[3], ROWS[2]]),
    ),
    "same numbers": Example(
        Pair([1.0, 2.0, 4.0, 8.0, 3.0, 9.0], [2.0, 1.0, 8.0, 3.0, 4.0, 9.0]),
        "`y` holds the right numbers, at other places",
        Pair([1.0, 2.0, 4.0, 8.0, 3.0, 9.0], [2.0, 1.0, 8.0, 3.0, 4.0, 8.0]),
    ),
}
