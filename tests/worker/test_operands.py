"""The tensors in a failing expression."""

import linecache

import pytest
import torch

from tutor.wire import Stage
from tutor.worker.errors import describe
from tutor.worker.source import execute

W = "W = torch.ones(4, 5, requires_grad=True)\nx = torch.ones(2, 3)\n"


def told(code):
    try:
        execute(Stage.ANSWER, code, {"torch": torch})
    except BaseException as error:  # noqa: BLE001  # whatever a learner raises
        return [(one.text, one.shape) for one in describe(error, Stage.ANSWER).operands]
    raise AssertionError


@pytest.fixture(autouse=True)
def nothing_left():
    yield
    linecache.clearcache()


@pytest.mark.parametrize(
    ("code", "operands"),
    [
        ("x @ W", [("x", (2, 3)), ("W", (4, 5))]),
        ("x @ W.T", [("x", (2, 3)), ("W.T", (5, 4))]),
        ("x.matmul(W)", [("x", (2, 3)), ("W", (4, 5))]),
        ("torch.matmul(\n    x,\n    W,\n)", [("x", (2, 3)), ("W", (4, 5))]),
        ("x + 1 / 0", []),
    ],
)
def test_the_tensors_of_the_failing_part_are_told_in_order(code, operands):
    assert told(W + code) == operands


def test_those_of_the_innermost_function_are_told_with_the_module_that_holds_them():
    code = (
        "class M(torch.nn.Module):\n"
        "    def __init__(self):\n        super().__init__()\n"
        "        self.w = torch.nn.Parameter(torch.ones(7, 2))\n"
        "    def forward(self, x):\n        return x @ self.w\n"
        "M()(torch.ones(2, 3))"
    )

    assert told(code) == [("x", (2, 3)), ("self.w", (7, 2))]


def test_no_code_of_the_learners_runs():
    code = (
        "class Loud:\n"
        "    @property\n    def w(self):\n        print('read')\n        return torch.ones(3)\n"
        "    def __getattr__(self, name):\n        print('asked')\n        return torch.ones(3)\n"
        "loud, x = Loud(), torch.ones(2)\n"
        "(x + loud.w).view(9)"
    )

    assert told(code) == [("x", (2,))]


def test_what_requires_grad_is_told():
    try:
        execute(Stage.ANSWER, W + "x @ W", {"torch": torch})
    except RuntimeError as error:
        x, w = describe(error, Stage.ANSWER).operands
    assert (x.requires_grad, w.requires_grad) == (False, True)
    assert (w.dtype, w.device) == ("float32", "cpu")
