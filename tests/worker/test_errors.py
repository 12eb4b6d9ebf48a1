"""Errors as data."""

import warnings

import torch

from tutor.wire import Stage
from tutor.worker.errors import describe, describe_warning
from tutor.worker.warned import Warnings


def raised_by(code, stage=Stage.ANSWER):
    try:
        exec(compile(code, f"{stage}.py", "exec"), {"torch": torch})
    except BaseException as error:  # noqa: BLE001  # whatever a learner raises
        return describe(error, stage)
    raise AssertionError


def test_the_place_is_the_learners_to_the_column():
    raised = raised_by("x = 1\ny = x + (x / 0)")

    (span,) = raised.spans
    assert (span.line, span.column, span.end_column) == (2, 9, 14)
    assert raised.bases[:2] == ("ZeroDivisionError", "ArithmeticError")


def test_frames_of_libraries_and_ours_are_left_out():
    raised = raised_by(
        "def hook(m, a, o):\n    a + 1\n"
        "l = torch.nn.Linear(1, 1)\nl.register_forward_hook(hook)\n"
        "l(torch.ones(1))"
    )

    assert [span.line for span in raised.spans] == [5, 2]


def test_a_syntax_error_has_its_place():
    (span,) = raised_by("x = 1\ny = (").spans

    assert (span.line, span.column) == (2, 4)


def test_the_place_of_a_syntax_error_is_in_bytes():
    (span,) = raised_by("'日本' = = 2").spans

    assert (span.column, span.end_column) == (0, 8)


def test_a_name_error_tells_the_name():
    assert raised_by("nothing").name == "nothing"


def test_a_deep_recursion_is_cut_in_the_middle():
    assert len(raised_by("def f():\n    f()\nf()").spans) == 50


def test_an_error_whose_text_raises_is_described():
    raised = raised_by("class E(Exception):\n    def __str__(self): 1 / 0\nraise E")

    assert (raised.type, raised.message) == ("E", "(its message could not be read)")


def test_an_error_whose_name_raises_is_described():
    meta = "class M(type):\n    __name__ = property(lambda cls: 1 / 0)\n"
    raised = raised_by(
        meta + "class E(NameError, metaclass=M):\n    name = property(lambda self: 1 / 0)\nraise E"
    )

    assert (raised.type, raised.bases[:2], raised.name) == ("E", ("E", "NameError"), None)


def test_a_long_message_is_cut():
    assert len(raised_by("raise ValueError('x' * 100000)").message) == 4000


def warned_by(code):
    heard = Warnings()
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        heard.listen()
        exec(compile(code, "answer.py", "exec"), {"torch": torch})
    return heard.kept()


def test_a_warning_is_kept_with_its_line_and_not_printed(capsys):
    (one,) = warned_by("x = torch.ones(2)\ny = torch.tensor(x)")

    assert one.type == "UserWarning"
    assert one.message.startswith("To copy construct from a tensor")
    assert [(span.line, span.column) for span in one.spans] == [(2, 4)]
    assert capsys.readouterr().err == ""


def test_a_warning_from_reading_the_code_has_its_line():
    (one,) = warned_by("x = 1\nif x is 1: pass")

    assert (one.type, one.spans[0].line) == ("SyntaxWarning", 2)


def test_a_kind_of_warning_is_kept_once_and_not_endlessly_many():
    assert len(warned_by("for _ in range(3): torch.tensor(torch.ones(1))")) == 1
    many = "import warnings\nfor n in range(50): warnings.warn(f'{n}')"
    assert len(warned_by(many)) == 20


class Silent(UserWarning):
    def __str__(self):
        raise ValueError


def test_a_warning_whose_message_cannot_be_read_is_kept():
    warned = describe_warning(Silent(), Silent, ("answer.py", 1), None)
    assert warned.message == "(its message could not be read)"


def test_what_no_code_of_the_case_led_to_is_told_as_ever():
    with warnings.catch_warnings(record=True) as others:
        warnings.simplefilter("default")
        heard = Warnings()
        heard.listen()
        warnings.warn("ours", stacklevel=1)

    assert [str(one.message) for one in others] == ["ours"]
    assert heard.kept() == ()
