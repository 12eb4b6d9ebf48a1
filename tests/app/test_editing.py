"""What keys do to lines of Python."""

import pytest

from tutor.app.editing import columns_to_delete, comments_toggled, dedented, indented, line_break


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("x = 1", "\n"),
        ("    x = 1", "\n    "),
        ("def f(x):", "\n    "),
        ("    for x in y:  # each", "\n        "),
        ("x = f(", "\n    "),
        ("    return x", "\n"),
        ("        pass", "\n    "),
        ("        break  # enough", "\n    "),
        ("    return [", "\n        "),
        ("    returned = 1", "\n    "),
        ("    # see:", "\n    "),
        ("", "\n"),
        ("    ", "\n    "),
    ],
)
def test_enter_keeps_the_level_or_changes_it_by_what_the_line_says(before, typed):
    assert line_break(before) == typed


def test_lines_go_one_level_deeper_and_blank_ones_stay_blank():
    assert indented(["def f():", "", "    pass"]) == ["    def f():", "", "        pass"]


def test_lines_go_back_as_far_as_they_can():
    assert dedented(["        x", "  y", "z"]) == ["    x", "y", "z"]


def test_comment_signs_stand_in_one_column():
    assert comments_toggled(["    if x:", "        y"]) == ["    # if x:", "    #     y"]


def test_comment_signs_go_when_all_lines_have_one():
    assert comments_toggled(["    # if x:", "", "    #     y"]) == ["    if x:", "", "        y"]


def test_one_line_without_a_comment_sign_means_that_all_get_one():
    assert comments_toggled(["# x", "y"]) == ["# # x", "# y"]


def test_blank_lines_alone_are_no_comments():
    assert comments_toggled(["", "  "]) == ["", "  "]


@pytest.mark.parametrize(
    ("before", "count"), [("        ", 4), ("      ", 2), ("    ", 4), ("    x", 1), ("", 1)]
)
def test_backspace_takes_a_level_of_indentation(before, count):
    assert columns_to_delete(before) == count
