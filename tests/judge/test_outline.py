"""What two modules hold, name by name."""

import pytest

from tests.judge.values import RULES, mapping, seen, tensor
from tutor.judge import Cells, Mark, compare

TREE = mapping(("", "Net"), ("fc", "Linear"), ("act", "ReLU"), ("out", "Linear"))


def marks(kind, expected, got):
    picture = compare(kind, expected, got, RULES).picture
    return [(node.name, node.mark, node.got, node.expected) for node in picture.nodes]


def test_a_tree_shows_what_is_missing_extra_and_of_another_class():
    got = mapping(("", "Net"), ("fc", "Conv2d"), ("out", "Linear"), ("more", "Dropout"))
    assert marks("tree", TREE, got) == [
        ("", Mark.SAME, "Net", "Net"),
        ("fc", Mark.OTHER, "Conv2d", "Linear"),
        ("act", Mark.MISSING, "", "ReLU"),
        ("out", Mark.SAME, "Linear", "Linear"),
        ("more", Mark.EXTRA, "Dropout", ""),
    ]


def test_what_is_missing_at_the_beginning_stands_there():
    assert marks("tree", TREE, mapping(*[("fc", "Linear")]))[0][:2] == ("", Mark.MISSING)


@pytest.mark.parametrize("kind", ["parameters", "state_dict"])
def test_parameters_show_shape_and_dtype(kind):
    expected = seen({"w": tensor([[1.0, 2.0]]), "b": tensor([1.0])})
    got = seen({"w": tensor([1.0, 2.0])})
    assert marks(kind, expected, got) == [
        ("w", Mark.OTHER, "(2,) float32", "(1, 2) float32"),
        ("b", Mark.MISSING, "", "(1,) float32"),
    ]


def test_buffers_show_whether_they_are_saved():
    expected, got = (seen({"mean": [tensor([1.0]), saved]}) for saved in (True, False))
    assert marks("buffers", expected, got) == [
        ("mean", Mark.OTHER, "(1,) float32, not saved", "(1,) float32, saved")
    ]


def test_where_only_values_differ_the_cells_are_shown():
    expected, got = (seen({"w": tensor(values)}) for values in ([1.0, 2.0], [1.0, 3.0]))
    assert isinstance(compare("parameters", expected, got, RULES).picture, Cells)


def test_what_is_no_module_has_no_names():
    assert compare("tree", TREE, seen(1), RULES).picture is None
