"""A line of code with marks below it."""

import pytest

from tutor.app.marked import MarkedBlock

CODE = "    return first(second(third(x, y), z), w)"


def shown(part, width, code=CODE, indent=0):
    start, before = code.index(part), "   8 │ "
    marks = " " * (len(before) + start) + "^" * len(part)
    return [line.plain for line in MarkedBlock(before + code, marks, indent).lines(width)]


def test_where_there_is_room_it_stands_as_it_is():
    assert shown("third(x, y)", 60) == [
        "   8 │     return first(second(third(x, y), z), w)",
        "                               ^^^^^^^^^^^",
    ]


def test_what_stands_behind_the_marks_is_cut_first():
    assert shown("return first", 30) == [
        "   8 │     return first(secon…",
        "           ^^^^^^^^^^^^",
    ]


def test_what_stands_before_the_marks_is_cut_where_they_need_the_room():
    assert shown("third(x, y)", 30) == [
        "   8 │ …st(second(third(x, y)…",
        "                  ^^^^^^^^^^^",
    ]


@pytest.mark.parametrize("part", ["return", "third(x, y)", "w", CODE.strip(), "x"])
def test_both_fit_and_the_marks_stand_below_what_they_mark(part):
    for width in range(20, 60):
        line, marks = shown(part, width, indent=2)
        assert max(len(line), len(marks)) <= width
        below = line[marks.index("^") : len(marks)]
        assert part.startswith(below.rstrip("…"))
        assert below.rstrip("…") == part or line.endswith("…")


def test_a_wide_sign_takes_two_cells():
    block = MarkedBlock('   1 │ name = "猫猫" + x', " " * 23 + "^")
    assert [line.plain for line in block.lines(16)] == ['   1 │ … 猫" + x', " " * 15 + "^"]


def test_code_is_text_and_never_a_control_code():
    line, _ = MarkedBlock("   1 │ \x1b[2J `x`", " " * 8 + "^").lines(60)
    assert line.plain == "   1 │ ␛[2J `x`"
