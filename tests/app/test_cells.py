"""Two tensors side by side."""

import pytest

from tutor.app.cells import CellsBlock
from tutor.judge import Cells

MATRIX = Cells(
    (2, 2),
    ((False, False), (True, False)),
    (("1.0", "2.0"), ("-3.0", "4.0")),
    (("1.0", "2.0"), ("3.0", "4.0")),
)


def shown(cells, width=60):
    return [line.plain.rstrip() for line in CellsBlock(cells).lines(width)]


def test_what_differs_stands_in_brackets_on_both_sides():
    assert shown(MATRIX) == [
        "  expected        got",
        "  1.0   2.0        1.0   2.0",
        " [3.0]  4.0      [-3.0]  4.0",
    ]


def test_where_there_is_no_room_beside_each_other_one_stands_below_the_other():
    assert shown(MATRIX, 20) == [
        "  expected",
        "  1.0   2.0",
        " [3.0]  4.0",
        "  got",
        "   1.0   2.0",
        " [-3.0]  4.0",
    ]


def test_where_even_one_has_no_room_the_map_is_left():
    assert shown(MATRIX, 10)[-1] == "▄·"


def test_rows_of_more_than_two_dimensions_have_their_index_in_front():
    cells = Cells((2, 1, 1), ((True,), (False,)), (("1",), ("2",)), (("3",), ("2",)))
    assert shown(cells, 30)[1:3] == ["[0, 0]  [3]", "[1, 0]   2"]


@pytest.mark.parametrize(
    ("differs", "drawn"),
    [
        ([[True, False], [True, True]], ["█▄"]),
        ([[True, False], [False, False], [True, True]], ["▀·", "▀▀"]),
    ],
)
def test_a_character_of_the_map_stands_for_two_rows(differs, drawn):
    lines = shown(Cells((9, 99), differs))
    assert lines[0] == "where they differ: █ differs, · does not; shape (9, 99)"
    assert lines[1:] == drawn


@pytest.mark.parametrize("width", [5, 20, 60])
def test_a_map_never_grows_wider_than_its_place_and_loses_no_difference(width):
    flags = [[False] * 96 for _ in range(2)]
    flags[0][95] = True
    drawn = shown(Cells((2, 960), flags), width)[-1]
    assert len(drawn) <= width
    assert drawn.endswith("▀")


def test_no_line_is_wider_than_its_place():
    for width in (9, 12, 25, 40):
        for line in CellsBlock(MATRIX, indent=6).lines(width + 6):
            assert line.cell_length <= width + 6
