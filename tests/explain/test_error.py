"""The learner's own line, and what Python or PyTorch said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.explain.things import lesson, place, raised, span
from tests.wire.anything import errors
from tutor.explain import Source, explain_error, message
from tutor.explain.error import last_span, source_text
from tutor.wire import CodeSpan, Operand, Stage

ANSWER = "x = 1\ny = x + z\n"
ZERO = raised("ZeroDivisionError", "division by zero", span(1))


def text(error, answer=ANSWER, **fields):
    return explain_error(error, lesson(**fields), answer).text


def test_the_line_the_error_and_a_picture_of_the_failing_part():
    error = raised("NameError", "name 'z' is not defined", place(ANSWER, "z"), name="z")
    found = explain_error(error, lesson(), ANSWER)
    assert (found.source, found.line) == (Source.ERROR, 2)
    assert found.text == (
        "Line 2 of your answer raised NameError.\n"
        "\n"
        "   2 │ y = x + z\n"
        "               ^\n"
        "\n"
        "Nothing has been called `z` when this line runs; a text would stand in quotes. Is it made "
        "further down, inside of a function, or left out?\n"
        "\n"
        "In the original words: NameError: name 'z' is not defined"
    )


@pytest.mark.parametrize(
    ("line", "part", "marks"),
    [
        ("y = x + 1", "x + 1", "    ^^^^^"),
        ("    y = x", "x", "        ^"),
        ("\ty = x", "x", "        ^"),
        ("if y:\tz = x", "x", "            ^"),
        ("é = 'ü' + x", "x", "          ^"),
        ("é = 'ü' + x", "'ü' + x", "    ^^^^^^^"),
        ("'日本' + x", "x", "         ^"),
        ("'日本' + x", "'日本'", "^^^^^^"),
        ("'e\u0301' + x", "x", "      ^"),
    ],
)
def test_the_marks_stand_below_the_failing_part(line, part, marks):
    error = raised("TypeError", "no", place(line, part))
    assert text(error, line).endswith("\n" + " " * 7 + marks)


def test_a_part_of_unknown_columns_is_the_whole_line():
    assert text(raised("TypeError", "no", span(1)), "    y = x").endswith("\n           ^^^^^")


def test_a_part_of_several_lines_is_marked_to_the_end_of_the_first():
    error = raised("TypeError", "no", span(1, 4, 1, end_line=2))
    assert text(error, "y = f(\n)").endswith("   1 │ y = f(\n           ^^")


def test_of_several_places_in_the_answer_the_innermost_is_told():
    error = raised("ValueError", "no", span(2), span(1))
    assert explain_error(error, lesson(), ANSWER).line == 1


def test_broken_python_is_told_as_not_python_yet():
    error = raised("SyntaxError", "invalid syntax", span(1, 4, 5))
    assert text(error, "y = = 2") == (
        "Line 1 is not Python yet: invalid syntax\n\n   1 │ y = = 2\n           ^"
    )


def test_an_answer_that_exits_is_told_to_leave_that_out():
    found = text(raised("SystemExit", "0", place("exit(0)", "exit(0)")), "exit(0)")
    assert found.startswith("Line 1 of your answer raised SystemExit.\n")
    assert "leave out what calls `exit`, `quit` or `sys.exit`" in found


def test_an_answer_that_interrupts_is_told_to_leave_that_out():
    assert "Your answer raised KeyboardInterrupt: leave that out." in text(
        raised("KeyboardInterrupt", "", span(1))
    )


def test_an_error_in_the_given_code_shows_both_lines():
    setup, run, answer = (
        "def half(x):\n    return x / 0",
        "y = double(1)",
        "def double(x):\n    return half(x)",
    )
    error = raised(
        "ValueError",
        "no",
        place(run, "double(1)", Stage.RUN),
        place(answer, "half(x)"),
        place(setup, "x / 0", Stage.SETUP),
        stage=Stage.RUN,
    )
    assert text(error, answer, setup=setup, run=run) == (
        "Line 2 of your answer raised ValueError: no\n"
        "\n"
        "   2 │     return half(x)\n"
        "                  ^^^^^^^\n"
        "\n"
        "It was raised in the given code, line 2:\n"
        "\n"
        "   2 │     return x / 0\n"
        "                  ^^^^^\n"
        "\n"
        "That was while the lesson ran `y = double(1)`."
    )


def test_an_error_that_the_given_code_only_passed_on_shows_the_answer_alone():
    error = raised(
        "ZeroDivisionError",
        "division by zero",
        span(1, stage=Stage.SETUP),
        span(2),
        stage=Stage.RUN,
    )
    assert "given code" not in text(error, setup="apply = print")


def test_a_name_that_the_lesson_hands_over_is_told_as_such():
    error = raised("NameError", "name 'x' is not defined", span(1), stage=Stage.RUN, name="x")
    cases = [{"title": "one", "given": {"x": "1"}}]
    told = explain_error(error, lesson(cases=cases), "x + 1").text
    assert "use what it is handed in place of `x`." in told
    assert "handed" not in explain_error(error, lesson(), "x + 1").text


ARITY = "() takes 2 positional arguments but 3 were given"


@pytest.mark.parametrize(
    ("answer", "called", "line", "part"),
    [
        ("x = 1\ndef hook(module, args):\n    pass\n", "hook", 2, "def hook(module, args):"),
        (
            "def make():\n    def hook(a, b): pass\n",
            "make.<locals>.hook",
            2,
            "def hook(a, b): pass",
        ),
        ("layer.register(\n    lambda a, b: a)\n", "<lambda>", 2, "lambda a, b: a"),
        ("class A:\n    def forward(self): pass\n", "A.forward", 2, "def forward(self): pass"),
        (
            "class A:\n    def f(self): 1\nclass B:\n    def f(self): 2\n",
            "B.f",
            4,
            "def f(self): 2",
        ),
    ],
)
def test_wrong_arguments_point_at_what_was_called(answer, called, line, part):
    error = raised("TypeError", called + ARITY, span(1, stage=Stage.RUN), stage=Stage.RUN)
    found = explain_error(error, lesson(run="y = f(1)"), answer)
    assert found.line == line
    headline, _, picture = found.text.partition("\n\n")
    assert headline == (
        f"What you wrote on line {line} was called with other arguments than it takes."
    )
    assert part in picture
    assert "That was while the lesson ran `y = f(1)`." in found.text
    assert found.text.endswith(f"In the original words: TypeError: {called}{ARITY}")


@pytest.mark.parametrize(
    "said", ["f() missing 1 required positional argument: 'x'", "f() got an unexpected keyword"]
)
def test_missing_and_unexpected_arguments_are_wrong_arguments(said):
    error = raised("TypeError", said, stage=Stage.RUN)
    assert explain_error(error, lesson(), "def f(y):\n    pass\n").line == 1


@pytest.mark.parametrize(
    ("kind", "said", "answer"),
    [
        ("TypeError", "g" + ARITY, "def f(): pass"),
        ("TypeError", "Linear.forward" + ARITY, "class A:\n    def forward(self): pass"),
        ("TypeError", "<lambda>" + ARITY, "f = lambda: 1\ng = lambda: 2"),
        ("TypeError", "f is not callable", "def f(): pass"),
        ("ValueError", "f" + ARITY, "def f(): pass"),
        ("TypeError", "f" + ARITY, "def f(: pass"),
    ],
)
def test_other_errors_point_at_nothing(kind, said, answer):
    found = explain_error(raised(kind, said, stage=Stage.RUN), lesson(), answer)
    assert found.line is None
    assert found.text.startswith(f"Your answer led to {kind}")
    assert f"{kind}: {said}" in found.text


def test_wrong_arguments_inside_the_answer_point_at_the_call():
    answer = "def f(x):\n    pass\n\nf()\n"
    error = raised("TypeError", "f() missing 1 required positional argument: 'x'", span(4))
    assert explain_error(error, lesson(), answer).line == 4


def test_an_error_while_the_lesson_makes_its_inputs_asks_what_was_replaced():
    error = raised("TypeError", "no", stage=Stage.GIVEN)
    assert "Does it replace something of PyTorch's?" in text(error)


def test_a_line_that_the_answer_does_not_have_has_no_picture():
    assert (
        text(raised("ValueError", "no", span(99)))
        == "Line 99 of your answer raised ValueError: no\n\n"
    )


def test_a_message_is_the_error_as_python_prints_it():
    assert message(ZERO) == "ZeroDivisionError: division by zero"
    assert message(raised("AssertionError", " ")) == "AssertionError"


def test_a_message_acts_on_no_terminal():
    assert (
        message(raised("Bad\x1b[2JError", "\x1b]0;title\x07red\x9b31m")) == "BadError: red\ufffd31m"
    )


def test_the_expression_at_a_place():
    assert source_text(ANSWER, place(ANSWER, "x + z")) == "x + z"
    assert source_text("'ü' + x", place("'ü' + x", "x")) == "x"
    assert source_text("  y = f(\n)", span(1, 6, 1, end_line=2)) == "y = f("
    assert source_text(ANSWER, span(9)) == ""


def test_the_innermost_place_of_a_stage():
    error = raised("E", "", span(1), span(2, stage=Stage.SETUP), span(3))
    assert last_span(error, Stage.ANSWER).line == 3
    assert last_span(error, Stage.RUN) is None


@given(errors, st.text(max_size=30))
def test_any_error_can_be_told(error, answer):
    told = explain_error(error, lesson(setup="x = 1", run="y = x"), answer)
    assert "\x1b" not in told.text


def test_a_syntax_error_in_a_text_that_the_answer_runs_is_an_error_of_its_line():
    span = CodeSpan(Stage.ANSWER, 1, 0, 1, 10)
    found = explain_error(raised("SyntaxError", "invalid syntax", span), lesson(), "exec('x =')")
    assert found.text.startswith("Line 1 of your answer raised SyntaxError")


def test_the_tensors_in_the_failing_part_are_shown_below_the_words():
    operands = (
        Operand("x", (2, 3), "float32", "cpu", requires_grad=False),
        Operand("\x1b[2JW", (4, 5), "float32", "cuda:0", requires_grad=True),
    )
    message = "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"
    error = raised("RuntimeError", message, place("y = x @ W", "x @ W"))

    told = explain_error(replace(error, operands=operands), lesson(), "y = x @ W").text

    shown = "x: (2, 3) float32   W: (4, 5) float32 on cuda:0, requires grad"
    assert f"\n\n{shown}\n\nIn the original words: " in told


def test_the_tensors_beside_a_name_that_is_missing_are_not_shown():
    operands = (Operand("x", (2, 3), "float32", "cpu", requires_grad=False),)
    error = raised("NameError", "name 'z' is not defined", place("x + z", "z"), name="z")

    told = explain_error(replace(error, operands=operands), lesson(), "x + z").text

    assert "float32" not in told
