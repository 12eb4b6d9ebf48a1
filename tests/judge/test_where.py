"""Where the elements that differ lie."""

import numpy as np
import pytest

from tutor.judge.where import slices


def marks(*rows):
    return np.array([[mark == "x" for mark in row] for row in rows])


@pytest.mark.parametrize(
    ("wrong", "texts", "whole"),
    [
        (marks("...", "xxx", "..."), ("[1]",), True),
        (marks("x.", "x.", "x."), ("[:, 0]",), True),
        (marks("...", "x.x", "..."), ("[1]",), False),
        (marks("xx", "..", "xx"), ("[0]", "[2]"), True),
    ],
)
def test_a_few_rows_or_columns_hold_all(wrong, texts, whole):
    found = slices(wrong)
    assert (found.texts, found.whole) == (texts, whole)


@pytest.mark.parametrize(
    "wrong",
    [marks("xx", "xx"), marks("x.", ".x"), np.array([True, False]), np.array(True)],
)
def test_what_is_everywhere_or_nowhere_in_particular_has_none(wrong):
    assert slices(wrong) is None


def test_of_more_dimensions_the_slice_is_indexed_as_python_does():
    wrong = np.zeros((2, 3, 4), np.bool_)
    wrong[:, :, 2] = True
    assert slices(wrong).texts == ("[:, :, 2]",)
