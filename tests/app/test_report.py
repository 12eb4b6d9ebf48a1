"""A verdict, as paragraphs."""

import pytest

from tests.app.fakes import verdict
from tutor.app.blocks import laid_out
from tutor.app.report import cannot, details, headline
from tutor.attempt.verdict import CheckResult, Status


def shown(blocks, width=60):
    return laid_out(blocks, width).plain


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (Status.PASSED, "✓ Passed  0.12 s"),
        (Status.FAILED, "✗ Not yet  0.12 s"),
        (Status.ERROR, "✗ Not yet  0.12 s"),
        (Status.CANCELLED, "■ Stopped  0.12 s"),
        (Status.TIMEOUT, "■ Stopped  0.12 s"),
        (Status.CRASHED, "■ Stopped  0.12 s"),
        (Status.CANNOT, "! Cannot run  0.12 s"),
    ],
)
def test_every_status_has_its_word_and_its_sign(status, line):
    assert shown([headline(verdict("x", status))]) == line


def test_the_explanation_comes_first_then_each_check_by_case():
    assert shown(details(verdict("x", Status.FAILED))).split("\n") == [
        "",
        "The hook was never put on: call register_forward_hook.",
        "",
        "the numbers in the text",
        " ✓ answer holds the output",
        "",
        "other numbers · hidden",
        " ✗ the hook is on model",
        "   there is no hook: 0 of 1",
    ]


def result(title="it is right", case="a case", **changes):
    fields = {"kind": "value", "hidden": True, "passed": True, "message": ""}
    return CheckResult(title, case=case, **(fields | changes))


def checks_told(*checks):
    """Return the lines that tell of these checks, below the explanation."""
    told = verdict("x", Status.FAILED, checks=checks, explanation=None)
    return [line for line in shown(details(told)).split("\n") if line]


def test_a_check_that_ran_with_many_inputs_is_told_once():
    assert checks_told(result(), result(), result()) == ["a case · hidden", " ✓ it is right"]


def test_a_check_that_failed_with_one_of_many_inputs_failed():
    wrong = result(passed=False, message="It is wrong.")
    other = result(title="another")
    assert checks_told(result(), other, wrong, other, result()) == [
        "a case · hidden",
        " ✗ it is right",
        "   It is wrong.",
        " ✓ another",
    ]


def test_a_check_that_was_not_reached_takes_one_line():
    late = result(case="later", passed=False, reached=False, message="Not reached.")
    assert checks_told(result(), late)[2:] == ["later · hidden", " · it is right: not reached"]


def test_where_no_check_was_reached_none_is_told():
    late = result(passed=False, reached=False, message="Not reached.")
    assert checks_told(late, late) == []


def test_what_the_answer_printed_stands_last_and_unparsed():
    printed = "[b]loss[/b]\n  0.5\x1b[2J\n"
    lines = shown(details(verdict("x", Status.FAILED, printed=printed))).split("\n")
    assert lines[-3:] == ["Printed", " │ [b]loss[/b]", " │   0.5␛[2J"]


def test_nothing_printed_is_not_mentioned():
    assert "Printed" not in shown(details(verdict("x", Status.FAILED)))


def test_long_lines_hang_below_the_text():
    lines = shown(details(verdict("x", Status.FAILED)), 20).split("\n")
    assert " ✓ answer holds the" in lines
    assert "   output" in lines


def test_why_nothing_could_run_is_told():
    told = shown(cannot("There is no torch.\nInstall it: `pip install torch`."))
    assert told == "! Cannot run\n\nThere is no torch.\nInstall it: pip install torch."
