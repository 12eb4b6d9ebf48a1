"""Attacks on the verdict: none passes a lesson that has a check on a hidden seed."""

import pytest

from tests.attempt.attacks import ATTACKS, PIPES, TOOLS
from tests.attempt.lessons import lesson
from tutor.attempt import Status, attempt
from tutor.attempt.trial import Trial

RIGHT = "square = lambda x: x * x"


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


@pytest.fixture(scope="module")
def on_spares(engine_at):
    """Presses of Run over processes that wait, on one seed: what the lesson itself does runs once."""
    return Trial(lesson(**HIDDEN), engine_at("spare"))


@pytest.mark.parametrize("answer", PIPES.values(), ids=PIPES)
def test_no_attack_on_its_pipes_passes_in_a_process_that_waited(on_spares, answer):
    """The other attacks stay inside a process, which is the same however it came to be."""
    verdict = on_spares.press(answer)
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


CODES = r"\x1b]0;t\x07\x9b31m\ud800\u202e"
FORGED_TEXTS = {
    "an error": f"Raised(Stage.ANSWER, '{CODES}', ('{CODES}',), '{CODES}', SPANS, '{CODES}')",
    "an error in no line that there is": (
        "Raised(Stage.ANSWER, 'E', (), '', (CodeSpan(Stage.ANSWER, 1 << 40, 1 << 40, 0, 0),))"
    ),
    "a symbol": f"call(SymbolValue('{CODES}', '{CODES}'), x, None)",
    "a class": f"call(OpaqueValue('{CODES}'), x, None)",
    "a text": f"call('{CODES}', x, None)",
    "a device": f"call(tensor(x, True, device='{CODES}'), x, tensor(x))",
    "a layout": f"call(tensor(x, True, layout='{CODES}'), x, tensor(x))",
    "a module": f"call(ModuleValue('{CODES}', (('{CODES}', '{CODES}'),), ()), x, None)",
    "names": f"mapping('call', **{{'{CODES}': 1}})",
    "a backward pass": (
        "mapping('call', result=tensor(x * x, True), inputs=mapping('dict', x=tensor(x, True)), "
        "changed=mapping('dict', x=False), "
        f"gradients=SymbolValue('raised', '{CODES}'))"
    ),
}


@pytest.mark.parametrize("text", FORGED_TEXTS.values(), ids=FORGED_TEXTS)
def test_no_forged_text_reaches_the_terminal_as_it_is(run, text):
    forge = (
        f"{TOOLS}\nmessage = asked_before_the_end()\nx = inputs(message)['x']\n"
        f"SPANS = (CodeSpan(Stage.ANSWER, 1, 0, None, None),)\n"
        f"send(forged(message, {text}))\nos._exit(0)\n"
    )
    verdict = run(forge)
    assert verdict.status is not Status.PASSED
    told = [verdict.explanation.text, verdict.printed]
    told += [text for check in verdict.checks for text in (check.message, check.raised)]
    assert all(character.isprintable() or character == "\n" for character in "".join(told))
