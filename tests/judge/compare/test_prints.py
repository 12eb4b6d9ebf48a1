"""`prints`: words, whatever space is between them."""

import pytest

from tutor.judge import Aspect, Rules, compare, unfit

RULES = Rules("what is printed")


@pytest.mark.parametrize("got", ["1 2\nx", " 1  2 \n\n x\n", "1\n2\nx", "1 2 x"])
def test_space_does_not_count(got):
    assert compare("prints", "1 2\nx\n", got, RULES) is None


@pytest.mark.parametrize(
    ("got", "line", "expected"),
    [
        ("1 2\ny", "y", "x"),
        ("1 3\nx", "1 3", "1 2"),
        ("1 2", "", "x"),
        ("1 2\nx\nmore of it", "more of it", ""),
        ("", "", "1 2"),
        ("12 x", "12 x", "1 2"),
        (7, "", "1 2"),
    ],
)
def test_the_line_of_the_first_word_that_differs_is_told(got, line, expected):
    found = compare("prints", "1 2\nx", got, RULES)
    assert (found.aspect, found.got, found.expected) == (Aspect.PRINTED, line, expected)


def test_a_solution_that_prints_nothing_is_unfit():
    assert unfit("prints", " \n", RULES) == "the solution prints nothing"
    assert unfit("prints", "x", RULES) is None
