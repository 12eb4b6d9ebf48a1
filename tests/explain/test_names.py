"""Names that the lesson needs."""

import pytest

from tests.explain.things import lesson, raised, span
from tutor.explain import Source, explain_missing_name, explain_taken_name
from tutor.explain.names import defined_names
from tutor.wire import Stage

CHECK = span(1, stage=Stage.CHECK)


def missing(name, answer, expression="answer[0]", *spans, kind="NameError", solution="y = 2"):
    error = raised(
        kind, f"name '{name}' is not defined", CHECK, *spans, stage=Stage.CHECK, name=name
    )
    return explain_missing_name(error, expression, answer, lesson(solution=solution))


def test_the_nearest_name_is_asked_about():
    found = missing("answer", "x = 1\nanwser = [x]\n")
    assert (found.source, found.line) == (Source.MISSING_NAME, None)
    assert found.text == (
        "The lesson looks for `answer`, and your answer does not define it. "
        "It defines `anwser`: is that the one?"
    )


def test_without_a_near_name_it_says_what_to_name():
    assert missing("answer", "x = 1").text == (
        "The lesson looks for `answer`, and your answer does not define it. Name it `answer`."
    )


def test_of_several_names_the_nearest_is_told():
    assert "`answers`" in missing("answer", "another = 1\nanswers = 2\nans = 3\n").text


def test_a_name_that_the_lesson_needs_as_well_is_no_misspelling_of_another():
    solution = "first = 1\nfifth = 5\n"
    assert missing("fifth", "first = 1", "fifth", solution=solution).text.endswith(
        "Name it `fifth`."
    )
    assert "`fith`" in missing("fifth", "first = 1\nfith = 5", "fifth", solution=solution).text


def test_a_name_missing_inside_the_answer_is_an_error_of_its_own_line():
    assert missing("answer", "", "answer[0]", span(3)) is None


def test_a_name_that_run_needs_is_told_as_well():
    run = "x = 2\noutput = add(x)"
    error = raised(
        "NameError",
        "name 'add' is not defined",
        span(2, stage=Stage.RUN),
        stage=Stage.RUN,
        name="add",
    )
    assert "It defines `add_`" in explain_missing_name(error, run, "add_ = 1", lesson()).text


def test_a_name_that_the_check_does_not_read_is_another_error():
    assert missing("other", "") is None
    assert missing("first", "", "[first for first in answer]") is not None


def test_another_error_is_no_missing_name():
    assert missing("answer", "", kind="AttributeError") is None
    assert missing(None, "") is None


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("a = b = 1\nc, (d, *e) = x\n", ["a", "b", "c", "d", "e"]),
        ("def f(x):\n    y = x\nclass C:\n    z = 1\nasync def g(): pass\n", ["f", "C", "g"]),
        ("import torch.nn as nn, os.path\nfrom a import b\n", ["nn", "os", "b"]),
        ("for i in x:\n    with o as f:\n        y: int = 1\n", ["i", "f", "y"]),
        ("if (n := 1):\n    pass\n", ["n"]),
        ("y += 1\n", ["y"]),
        ("x.y = 1\nx[0] = 2\nprint(z)\n", []),
        ("y = = 2", []),
    ],
)
def test_the_names_that_code_binds(code, names):
    assert sorted(defined_names(code)) == sorted(names)


def taken(answer, *spans, code="sum(answer)", **fields):
    error = raised("TypeError", "'int' object is not callable", *spans, stage=Stage.CHECK)
    return explain_taken_name(error, code, answer, lesson(**fields))


def test_a_name_of_pythons_own_that_the_answer_gave_away_is_told_with_its_line():
    found = taken("answer = []\nsum = 0\n", CHECK)
    assert (found.source, found.line) == (Source.ERROR, 2)
    assert found.text == (
        "Line 2 of your answer gives the name `sum` to something else, and the lesson needs it as "
        "it was: TypeError: 'int' object is not callable\n\nChoose another name there."
    )


def test_a_name_that_the_setup_imports_and_the_answer_gave_away_is_told():
    assert taken("F = 1", code="F.relu(y)", setup="import torch.nn.functional as F") is not None


@pytest.mark.parametrize(
    ("answer", "fields"),
    [
        ("from torch import sum", {}),
        ("def f():\n    sum = 1\n", {}),
        ("sum = 0", {"code": "max(answer)"}),
        ("def sum(x): ...", {"solution": "def sum(x): return x"}),
        ("y = 0", {"code": "y + 1", "setup": "y = 1"}),
        ("sum = (", {}),
    ],
)
def test_a_name_that_still_means_the_same_or_is_the_learners_to_bind_is_not_told(answer, fields):
    assert taken(answer, CHECK, **fields) is None


def test_an_error_inside_the_answer_is_of_its_own_line():
    assert taken("sum = 0", CHECK, span(3)) is None
