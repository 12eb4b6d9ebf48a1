"""Errors as data."""

import torch

from tutor.wire import Stage
from tutor.worker.errors import describe


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
