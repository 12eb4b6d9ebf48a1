"""What a near miss tells of an answer, on the way through the engine."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import attempt
from tutor.explain import Source

HIDDEN = [{"title": "other numbers", "hidden": True, "given": {"x": "torch.randn(4, 2)"}}]


@pytest.fixture
def run(engine):
    return lambda answer, **changes: attempt(lesson(**changes), answer, engine)


def square(body):
    return f"def square(x):\n    return {body}"


def test_a_near_miss_comes_before_the_difference_with_it(run):
    told = run(square("-x * x")).explanation

    assert told.source is Source.NEAR_MISS
    words, check = told.text.split("\n\n")
    assert words.startswith("`square(x)` has the opposite sign throughout.")
    assert check.startswith("square gives the square (case: small numbers):")
    assert "got -9.0, expected 9.0" in check


def test_it_comes_before_the_checks_own_words_which_follow(run):
    checks = [{"call": "square(x)", "says": "Look at the sign."}]

    told = run(square("-x * x"), checks=checks).explanation

    assert told.source is Source.NEAR_MISS
    assert "opposite sign" in told.text
    assert "\n\nLook at the sign.\n\n" in told.text


def test_it_shows_no_number_of_a_hidden_case(run):
    told = run(square("-x * x"), cases=HIDDEN).explanation

    assert told.source is Source.NEAR_MISS
    assert "got" not in told.text


def test_it_tells_no_amount_of_a_hidden_case(run):
    shown, hidden = run(square("x * x + 7")), run(square("x * x + 7"), cases=HIDDEN)

    assert "is 7 too high" in shown.explanation.text
    assert "is too high by the same amount" in hidden.explanation.text
    assert "7" not in hidden.explanation.text.split("\n\n")[0]


def test_a_check_that_reveals_nothing_has_none(run):
    checks = [{"call": "square(x)", "reveal": "nothing"}]

    told = run(square("-x * x"), checks=checks).explanation

    assert told.source is Source.DIFFERENCE
    assert "sign" not in told.text


def test_it_must_fit_every_case_in_which_the_check_failed(run):
    told = run(square("-x * x if x.dim() == 1 else x * x + 1")).explanation

    assert told.source is Source.DIFFERENCE


def test_a_known_mistake_comes_before_it(run):
    mistakes = [{"answer": square("-(x ** 2)"), "says": "The sign is another one."}]

    told = run(square("-x * x"), mistakes=mistakes).explanation

    assert told.source is Source.MISTAKE


def test_numbers_that_are_written_in_are_told_by_the_cases_together(run):
    told = run(square("torch.tensor([1.0, 4.0, 9.0])")).explanation

    assert told.source is Source.NEAR_MISS
    assert "is the same in every case" in told.text


def test_what_goes_wrong_for_one_row_alone_is_told_by_the_cases_together(run):
    cases = [
        {"title": "two rows", "given": {"x": "torch.ones(2, 3) * 3"}},
        {"title": "one row", "given": {"x": "torch.arange(3.0).view(1, 3)"}},
    ]
    answer = "def square(x):\n    return x * x if len(x) > 1 else x * x + x.sqrt()"

    told = run(answer, cases=cases).explanation

    assert "only differs where it is 1" in told.text


def test_an_input_that_is_changed_is_told_with_its_line(run):
    told = run(square("x.mul_(x)"), cases=HIDDEN).explanation

    assert "`x` is changed in place, on line 2: `x.mul_(x)`" in told.text
    assert "should stay as it was" in told.text


def test_an_input_that_should_be_changed_is_told_from_one_that_should_not(run):
    checks = [{"call": "square(x)", "grad": []}]
    changes = {"solution": square("x.mul_(x)"), "checks": checks, "mistakes": []}

    told = run(square("x * x"), **changes).explanation

    assert "The call should change its input `x` in place" in told.text
