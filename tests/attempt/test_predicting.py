"""What was predicted stands beside what came out."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import attempt
from tutor.attempt.predicting import Prediction

PREDICT = {
    "predict": True,
    "starter": "first = ...\nsecond = ...\n",
    "cases": [{"title": "the code in the text"}],
    "checks": [
        {"value": "first", "title": "first is what print(x) shows"},
        {"value": "second", "title": "second is what print(y) shows", "reveal": "pattern"},
    ],
    "solution": "first = [1, 2]\nsecond = {'a': (1,), 'b': torch.tensor([[0.5]])}\n",
    "mistakes": [],
}


@pytest.fixture
def predicted(engine):
    def predicted(answer, **changes):
        return attempt(lesson(**{**PREDICT, **changes}), answer, engine).predictions

    return predicted


def test_a_wrong_one_is_told_from_a_right_one(predicted):
    wrong, right = predicted("first = [1, 2]\nsecond = {'a': 3}\n")

    # The lesson keeps to itself what came out, so that one can think again.
    assert wrong == Prediction("second", "{'a': 3}", "", right=False)
    assert right == Prediction("first", "[1, 2]", "[1, 2]", right=True)


def test_wrong_ones_come_first_each_in_the_order_of_the_checks(predicted):
    values = {"a": "1", "b": "2", "c": "3", "d": "4"}
    checks = [{"value": name, "title": name} for name in values]
    solution = "".join(f"{name} = {value}\n" for name, value in values.items())
    told = predicted("a = 1\nb = 0\nc = 3\nd = 0\n", checks=checks, solution=solution)
    assert [one.name for one in told] == ["b", "d", "a", "c"]


def test_what_came_out_is_told_where_the_lesson_tells_it(predicted):
    wrong, right = predicted(
        "first = 'no\\x1b[2J'\nsecond = {'a': (1,), 'b': torch.tensor([[0.5]])}\n"
    )

    assert wrong == Prediction("first", "'no\\x1b[2J'", "[1, 2]", right=False)
    assert right.came_out == "{'a': (1,), 'b': [[0.5]]}"


def test_in_a_hidden_case_nothing_is_told(predicted):
    hidden = [{"title": "other", "hidden": True}]
    assert [one.came_out for one in predicted("first = 1\nsecond = 2\n", cases=hidden)] == ["", ""]


def test_nothing_is_told_of_what_was_not_written(predicted):
    assert predicted("first = [1, 2]\n") == (Prediction("first", "[1, 2]", "[1, 2]", right=True),)
    assert predicted("x = 1 / 0\n") == ()


def test_a_lesson_that_asks_for_no_prediction_shows_none(predicted):
    assert predicted("first = 1\nsecond = 2\n", predict=False) == ()
