"""A verdict, as paragraphs."""

import pytest

from tests.app.fakes import verdict
from tutor.app.blocks import laid_out
from tutor.app.report import cannot, checks, explanation, headline, printed, printed_lines
from tutor.attempt.verdict import CheckResult, Status
from tutor.explain import Explanation, Source
from tutor.judge import Cells, Judged, Mark, Node, Outline, Path, Step


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


def test_why_it_failed_is_told_in_the_explanation_s_words():
    assert shown(explanation(verdict("x", Status.FAILED))).split("\n") == [
        "",
        "The hook was never put on: call register_forward_hook.",
    ]
    assert shown(explanation(verdict("x", Status.PASSED))) == ""


def test_a_marked_line_of_code_is_cut_and_not_wrapped():
    told = Explanation(Source.ERROR, f"Line 1:\n\n   1 │ {'x' * 40}.y\n{' ' * 48}^\n\nWhy?")
    lines = shown(explanation(verdict("x", Status.FAILED, explanation=told)), 20).split("\n")
    assert lines[3:5] == ["   1 │ …xxxxxxxxxx.y", " " * 19 + "^"]
    assert lines[-1] == "Why?"


def test_marks_below_something_else_are_text():
    told = Explanation(Source.ERROR, f"{'x' * 30}\n   ^^^")
    lines = shown(explanation(verdict("x", Status.FAILED, explanation=told)), 20).split("\n")
    assert lines[-1] == "   ^^^"


def result(case="a case", title="it is right", **changes):
    fields = {"kind": "value", "hidden": False, "passed": True, "message": ""}
    return CheckResult(title, case=case, **(fields | changes))


def reports(*results, **changes):
    told = {"checks": results, "explanation": None} | changes
    return list(checks(verdict("x", Status.FAILED, **told)))


def lines(report, width=60):
    """Return a report as it stands when it is unfolded."""
    head = f"{report.sign} {report.title.plain}"
    return [head, *shown(report.cases, width).split("\n")]


def test_each_check_is_told_once_with_its_cases_below_it():
    one, other = reports(
        result(), result(title="another"), result("later"), result("later", title="another")
    )
    assert lines(one) == ["✓ it is right", "    ✓ a case", "    ✓ later"]
    assert lines(other) == ["✓ another", "    ✓ a case", "    ✓ later"]


def test_a_check_that_failed_is_unfolded_and_says_in_how_many_cases():
    wrong = result("later", passed=False, hidden=True, message="It has `a`, not b.")
    (report,) = reports(result(), wrong)
    assert report.unfolded
    assert lines(report) == [
        "✗ it is right  right in 1 of 2 cases",
        "    ✓ a case",
        "    ✗ later · hidden",
        "      It has a, not b.",
    ]
    assert not reports(result(), result("later"))[0].unfolded


def test_what_the_explanation_says_already_is_not_said_again():
    told = Explanation(Source.DIFFERENCE, "it is right:\nIt is wrong.")
    (report,) = reports(result(passed=False, message="It is wrong."), explanation=told)
    assert lines(report) == ["✗ it is right", "    ✗ a case"]


def test_a_case_that_ran_with_many_inputs_is_told_once():
    (report,) = reports(result(), result(), result())
    assert lines(report) == ["✓ it is right", "    ✓ a case"]


def test_a_case_that_failed_with_one_of_many_inputs_failed():
    wrong = result(passed=False, message="It is wrong.")
    (report,) = reports(result(), wrong, result())
    assert lines(report) == ["✗ it is right", "    ✗ a case", "      It is wrong."]


def test_what_was_not_reached_says_so_and_is_no_pass():
    late = result("later", passed=False, reached=False, message="Not reached.")
    (report,) = reports(result(), late)
    assert lines(report) == [
        "· it is right  right in 1 of 2 cases",
        "    ✓ a case",
        "    · later: not reached",
    ]


def test_where_no_check_was_reached_none_is_told():
    late = result(passed=False, reached=False, message="Not reached.")
    assert reports(late, late) == []


CELLS = Cells((2,), ((False, True),), (("1.0", "9.0"),), (("1.0", "2.0"),))


def test_the_first_case_that_has_something_for_the_eye_shows_it():
    wrong = result(passed=False, message="It is wrong.", picture=CELLS)
    (report,) = reports(result("before"), wrong, result("later", passed=False, picture=CELLS))
    below = lines(report)
    assert below[3:6] == [
        "      It is wrong.",
        "        expected        got",
        "        1.0  [2.0]      1.0  [9.0]",
    ]
    assert "".join(below).count("[9.0]") == 1


def test_a_tree_stands_below_its_case():
    tree = Outline((Node("fc", Mark.MISSING, "", "Linear"),))
    (report,) = reports(result(passed=False, picture=tree))
    assert lines(report)[-1] == f"      {Mark.MISSING} fc: Linear  missing"


def test_a_path_stands_below_its_case_and_above_the_numbers():
    path = Path((Step("fc", 0, Judged.WRONG, "its output differs"),), "forward")
    (report,) = reports(result(passed=False, picture=CELLS, path=path), result(path=path))
    assert lines(report)[2:6] == [
        "      what flows, call by call",
        "      ✗ fc: its output differs",
        "        expected        got",
        "        1.0  [2.0]      1.0  [9.0]",
    ]


def test_what_the_answer_printed_is_told_unparsed_with_its_case():
    told = verdict("x", Status.FAILED, printed="[b]loss[/b]\n  0.5\x1b[2J\n")
    assert shown(printed(told)).split("\n") == [
        "Printed in the case “the numbers in the text”:",
        "│ [b]loss[/b]",
        "│   0.5␛[2J",
    ]
    assert len(printed_lines(told)) == 2


def test_nothing_printed_is_told_as_that():
    assert shown(printed(verdict("x", Status.FAILED))) == "Your answer printed nothing."


def test_long_lines_hang_below_the_text():
    (report,) = reports(result("a case with a long title", passed=False))
    assert lines(report, 20)[1:] == ["    ✗ a case with a", "      long title"]


def test_why_nothing_could_run_is_told():
    told = shown(cannot("There is no torch.\nInstall it: `pip install torch`."))
    assert told == "! Cannot run\n\nThere is no torch.\nInstall it: pip install torch."
