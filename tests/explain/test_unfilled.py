"""What is left to fill in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.explain import Source, explain_unfilled

STARTER = """\
answer = []

def hook(module, args, output):
    # TODO: keep the output
    return output
"""


def line_of(answer, starter=""):
    found = explain_unfilled(answer, starter)
    return found and found.line


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("...", 1),
        ("x = 1\ny = ...\n", 2),
        ("def f(x):\n    ...\n", 2),
        ("def f(x):\n    ...  # TODO: double it\n", 2),
        ("y = f(1, ...)\n", 1),
        ("z = 1\ny = {'a': [\n    ...]}\n", 3),
        ("a = x[..., 0]\nb = ...\n", 2),
        ("def f(x):\n    ...\n\ny = ...\n", 2),
    ],
)
def test_an_ellipsis_in_place_of_code_is_unfilled(answer, line):
    found = explain_unfilled(answer, "")
    assert (found.source, found.line) == (Source.UNFILLED, line)
    assert found.text == (
        f"Line {line} still holds `...`: put your own code in its place, then run again."
    )


def test_an_ellipsis_in_a_class_that_the_starter_asks_for_is_unfilled():
    starter = "class Net(nn.Module):\n    ...  # TODO: write it\n"
    assert line_of("class Net(nn.Module): ...", starter) == 1
    assert line_of("class Net(nn.Module):\n    def forward(self, x): ...\n") == 2


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "y = x[..., 0]",
        "y = x[...]",
        "y = x[(..., None)]",
        "x[..., 1] = 0",
        "def f(x: tuple[int, ...]) -> None:\n    pass\n",
        "y = '...'",
        "y = 1  # ...",
        "class Wrong(Exception): ...",
        "class Wrong(Exception):\n    'It is wrong.'\n    ...\n",
        "@typing.overload\ndef f(x: int) -> int: ...\ndef f(x): return x",
        "y = torch.einsum('...ij,...jk->...ik', a, b)",
    ],
)
def test_an_ellipsis_that_stands_for_dimensions_or_in_text_is_not(answer):
    assert explain_unfilled(answer, "") is None


def test_an_untouched_todo_is_unfilled():
    found = explain_unfilled(STARTER, STARTER)
    assert (found.source, found.line) == (Source.UNFILLED, 4)
    assert found.text == (
        "Line 4 still says `TODO: keep the output`: there is nothing of yours there yet."
    )


def test_a_todo_that_moved_down_is_still_untouched():
    assert line_of("import torch\n\n" + STARTER, STARTER) == 6


@pytest.mark.parametrize(
    "written",
    [
        "    # TODO: keep the output\n    answer.append(output)\n",
        "    answer.append(output)\n    # TODO: keep the output\n",
        "    # TODO: keep the output\n    # so:\n\n    answer.append(output)\n",
        "    answer.append(output)  # TODO: keep the output\n",
    ],
)
def test_a_todo_whose_code_is_written_does_not_count(written):
    assert (
        explain_unfilled(STARTER.replace("    # TODO: keep the output\n", written), STARTER) is None
    )


def test_a_todo_beside_its_code_counts_until_the_code_is_another():
    starter = "y = 0  # TODO: double x\n"
    assert line_of(starter, starter) == 1
    assert line_of("y = 2 * x  # TODO: double x\n", starter) is None


def test_of_two_todos_the_one_that_is_open_is_told():
    starter = "# TODO: first\n\nprint(1)\n# TODO: second\n\nprint(2)\n"
    assert line_of(starter, starter) == 1
    assert line_of(starter.replace("first\n", "first\na = 1\n"), starter) == 5


def test_a_todo_of_the_learner_does_not_count():
    assert line_of("y = 2  # TODO: make it pretty\n", STARTER) is None
    assert line_of("text = 'TODO: keep the output'\n", STARTER) is None


@pytest.mark.parametrize("broken", ["y = = 2", "y = (", "y = '''", "  y"])
def test_a_todo_counts_though_the_answer_is_not_python_yet(broken):
    starter = "# TODO: write f\n\nprint(f(1))\n"
    assert line_of(starter + broken, starter) == 1


def test_an_ellipsis_is_told_before_a_todo():
    starter = "# TODO: write f\n\nf = ...\n"
    assert "`...`" in explain_unfilled(starter, starter).text


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
@settings(deadline=None, max_examples=50)
def test_any_text_can_be_looked_at(answer, starter):
    explain_unfilled(answer, starter)


@given(st.text("#TODO .\n\\\"'([{)]}:=\t\r\f\0x1\ud800"))
@settings(deadline=None)
def test_any_code_of_which_python_may_choke_can_be_looked_at(answer):
    explain_unfilled(answer, answer)


@pytest.mark.parametrize("answer", ["index = (..., 0)\n", "x[..., 0]\n", "x[(..., 0)]\n"])
def test_dots_that_stand_for_dimensions_are_no_gap(answer):
    assert explain_unfilled(answer, "") is None
