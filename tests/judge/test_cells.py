"""Two tensors, laid out cell by cell."""

import numpy as np
import pytest

from tests.judge.values import NAN, RULES, call, seen, tensor
from tutor.judge import Aspect, compare


def picture(expected, got, kind="tensor"):
    return compare(kind, expected, got, RULES).picture


def test_small_tensors_show_their_numbers_and_which_differ():
    cells = picture(tensor([[1.0, 2.0], [3.0, 4.0]]), tensor([[1.0, 2.0], [3.0, 5.5]]))
    assert cells.shape == (2, 2)
    assert cells.expected == (("1.0", "2.0"), ("3.0", "4.0"))
    assert cells.got == (("1.0", "2.0"), ("3.0", "5.5"))
    assert cells.differs == ((False, False), (False, True))


def test_numbers_that_are_close_are_written_as_exactly_as_tells_them_apart():
    cells = picture(tensor([1.0, 2.0]), tensor([1.0001, 2.0]))
    assert cells.got[0][0] != cells.expected[0][0]
    assert cells.got[0][1] == cells.expected[0][1] == "2.0"


def test_what_passes_the_tolerance_is_not_marked():
    cells = picture(tensor([1.0, 100.0]), tensor([1.0 + 1e-6, 5.0]))
    assert cells.differs == ((False, True),)


def test_a_vector_is_one_row_and_more_dimensions_are_rows_of_the_last():
    assert len(picture(tensor([1, 2, 3]), tensor([1, 2, 4])).got) == 1
    cells = picture(tensor([[[1, 2]], [[3, 4]]]), tensor([[[1, 2]], [[3, 5]]]))
    assert cells.shape == (2, 1, 2)
    assert cells.got == (("1", "2"), ("3", "5"))


@pytest.mark.parametrize(
    ("rows", "columns", "numbers"), [(8, 12, True), (9, 2, False), (2, 13, False)]
)
def test_above_eight_by_twelve_cells_only_the_places_are_left(rows, columns, numbers):
    expected = np.zeros((rows, columns))
    got = expected.copy()
    got[-1, -1] = 1
    cells = picture(tensor(expected, "float32"), tensor(got, "float32"))
    assert cells.has_numbers is numbers
    assert np.argwhere(cells.differs).tolist() == [[rows - 1, columns - 1]]


def test_a_large_tensor_is_a_picture_of_bounded_size_that_loses_no_difference():
    expected = np.zeros((1000, 700))
    got = expected.copy()
    got[999, 699] = got[0, 350] = 1
    differs = np.array(picture(tensor(expected, "float32"), tensor(got, "float32")).differs)
    assert differs.shape[0] <= 48
    assert differs.shape[1] <= 96
    assert differs.sum() == 2
    assert differs[-1, -1]
    assert differs[0].any()


def test_nan_where_a_number_should_be_is_marked():
    cells = picture(tensor([1.0, 2.0]), tensor([1.0, NAN]))
    assert cells.got == (("1.0", "nan"),)
    assert cells.differs == ((False, True),)


def test_a_single_number_and_a_difference_in_form_need_no_picture():
    assert picture(tensor(1.0), tensor(2.0)) is None
    assert picture(tensor([1.0, 2.0]), tensor([[1.0, 2.0]])) is None


def test_an_input_that_was_changed_is_shown_too():
    one, other = (call(1, {"x": tensor(x)}) for x in ([1.0, 2.0], [1.0, 3.0]))
    difference = compare("call", one, other, RULES)
    assert (difference.aspect, difference.place) == (Aspect.INPUT, "x")
    assert difference.picture.differs == ((False, True),)


def test_a_tensor_inside_a_list_is_shown():
    assert picture(seen([tensor([1, 2])]), seen([tensor([1, 3])]), "value").differs == (
        (False, True),
    )
