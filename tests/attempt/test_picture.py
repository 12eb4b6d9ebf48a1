"""What is shown for the eye, and what is withheld."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import attempt
from tutor.judge import Cells, Judged, Outline, Step

TWICE = "def square(x):\n    return x + x\n"
TREE = {
    "starter": "model = ...\n",
    "solution": "model = torch.nn.Sequential(torch.nn.ReLU())\n",
    "cases": [{"title": "its tree", "hidden": True}],
    "mistakes": [],
}


def pictures(engine, answer, check, **changes):
    verdict = attempt(lesson(**changes, checks=[check]), answer, engine)
    return {result.case: result.picture for result in verdict.checks}


def test_a_visible_case_shows_the_numbers_and_a_hidden_one_none(engine):
    shown = pictures(engine, TWICE, {"call": "square(x)"})
    assert shown["small numbers"].expected == (("1.0", "4.0", "9.0"),)
    assert shown["small numbers"].got == (("2.0", "4.0", "6.0"),)
    assert shown["other numbers"] is None


@pytest.mark.parametrize("reveal", ["pattern", "nothing"])
def test_a_check_that_reveals_less_shows_no_cells(engine, reveal):
    assert not any(pictures(engine, TWICE, {"call": "square(x)", "reveal": reveal}).values())


@pytest.mark.parametrize(
    ("reveal", "kind"), [("value", Outline), ("pattern", Outline), ("nothing", type(None))]
)
def test_names_are_no_values(engine, reveal, kind):
    answer = "model = torch.nn.Sequential(torch.nn.Tanh())\n"
    shown = pictures(engine, answer, {"tree": "model", "reveal": reveal}, **TREE)
    assert isinstance(shown["its tree"], kind)


LAYERS = {
    "starter": "model = ...\n",
    "solution": "model = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.ReLU())\n",
    "run": "model(x)\n",
    "cases": [{"title": "hidden", "hidden": True, "given": {"x": "torch.randn(2, 3)"}}],
    "mistakes": [],
}


def path(engine, reveal):
    answer = "model = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Tanh())\n"
    checks = [{"flow": "model", "reveal": reveal}]
    (result,) = attempt(lesson(**LAYERS, checks=checks), answer, engine).checks
    assert result.picture is None
    return result.path


def test_of_a_hidden_case_the_path_shows_names_and_shapes(engine):
    shapes = "(2, 3) -> (2, 3)"
    assert path(engine, "pattern") == path(engine, "value")
    assert path(engine, "value").steps == (
        Step("model", 0, Judged.OPEN, shapes=shapes),
        Step("0", 1, Judged.RIGHT, shapes=shapes),
        Step("1", 1, Judged.WRONG, "its output differs", shapes),
    )


def test_a_check_that_reveals_nothing_shows_no_path(engine):
    assert path(engine, "nothing") is None


def test_a_right_answer_has_nothing_to_show(engine):
    shown = pictures(engine, lesson().solution, {"call": "square(x)"})
    assert not any(isinstance(picture, Cells) for picture in shown.values())
