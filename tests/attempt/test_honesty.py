"""Attacks on the verdict: none passes a lesson that has a check on a hidden seed."""

import pytest

from tests.attempt.attacks import ATTACKS, TOOLS
from tests.attempt.lessons import lesson
from tests.engine.engines import made
from tutor.attempt import Status, attempt
from tutor.engine import EngineError
from tutor.wire import LEVELS

RIGHT = "square = lambda x: x * x"


@pytest.fixture(scope="module", params=LEVELS)
def at_level(request):
    with made(request.param) as engine:
        try:
            assert engine.wait(120)
        except EngineError as error:
            pytest.skip(str(error))
        yield engine


# No visible case: what is seen ahead of a run is anybody's to hard-code.
HIDDEN = {
    "cases": [{"title": "it", "hidden": True, "given": {"x": "torch.randn(4, 2)"}}],
    "limits": {"seconds": 3},
}


@pytest.fixture
def run(at_level):
    return lambda answer, **changes: attempt(lesson(**HIDDEN | changes), answer, at_level)


@pytest.mark.parametrize("answer", ATTACKS.values(), ids=ATTACKS)
def test_no_attack_passes(run, answer):
    verdict = run(answer)
    assert not verdict.passed
    assert verdict.status is not Status.CANNOT
    assert verdict.explanation.text


def test_a_forged_reply_is_stopped_by_its_numbers_alone(run):
    """The forgeries above are whole: one that knows the solution passes, and is right to."""
    assert run(TOOLS + "send(right(asked_before_the_end())); os._exit(0)").passed
    assert run(TOOLS + "def square(x):\n    send(right(asked()))\n    os._exit(0)\n").passed


def test_no_answer_tells_of_another_text_than_its_own(run):
    """Forged in every way above, what is asked of the text is read by the tutor itself."""
    loop = "for n in range(1): pass\n"
    verdict = run(
        f"{TOOLS}\n{loop}send(right(asked_before_the_end())); os._exit(0)",
        checks=[
            {"call": "square(x)"},
            {"source": True, "avoid": ["for"]},
        ],
    )
    assert [check.passed for check in verdict.checks] == [True, False]


# Eyes only see the visible case, and hard-coding it must not do.
SEEN = "square = lambda x: torch.tensor([1.0, 4.0, 9.0]) + (x - x.detach()) * 2 * x.detach()"


def test_what_the_visible_case_shows_can_be_hard_coded_and_does_not_pass(run):
    verdict = run(SEEN, cases=lesson().model_dump()["cases"])
    assert [check.passed for check in verdict.checks] == [True, False]
