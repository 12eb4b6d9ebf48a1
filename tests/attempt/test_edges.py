"""Each kind of check at its edges: what is equal and what is not, through real processes.

A row is a solution, other answers that are right, and answers that are wrong.
"""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import Status, attempt

SETUP = """\
import collections, dataclasses, math
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
"""
LINEAR = "nn.Linear(2, 2)"

VALUES = {
    "0-d": ("torch.tensor(1.0)", ["1.0", "np.float64(1.0)"], ["torch.tensor([1.0])", "1"]),
    "one element": ("torch.tensor([1.0])", [], ["torch.tensor(1.0)", "torch.tensor([[1.0]])", "[1.0]"]),
    "int and float": ("1", ["torch.tensor(1)", "np.int32(1)"], ["1.0", "True", "torch.tensor(1.0)"]),
    "bool": ("torch.tensor([True, False])", [], ["torch.tensor([1, 0])", "torch.tensor([True, True])"]),
    "negative zero": ("torch.tensor([-0.0])", ["torch.tensor([0.0])"], ["torch.tensor([1e-4])"]),
    "empty": ("torch.empty(0, 3)", ["torch.zeros(3, 0).T"], ["torch.empty(0)", "torch.empty(0, 2)", "[]"]),
    "non-contiguous": ("torch.arange(6.).view(2, 3).T", ["torch.tensor([[0., 3.], [1., 4.], [2., 5.]])"],
                       ["torch.arange(6.).view(3, 2)"]),
    "expanded": ("torch.ones(1).expand(3)", ["torch.ones(3)"], ["torch.ones(1)", "torch.ones(3, 1)"]),
    "complex": ("torch.tensor([1 + 2j])", ["torch.complex(torch.ones(1), 2 * torch.ones(1))",
                "torch.tensor([1 - 2j]).conj()"], ["torch.tensor([1 - 2j])", "torch.tensor([1.0])"]),
    "float16": ("torch.tensor([0.1]).half()", ["torch.tensor([0.10004]).half()"],
                ["torch.tensor([0.1])", "torch.tensor([0.11]).half()", "torch.tensor([0.1]).bfloat16()"]),
    "bfloat16": ("torch.tensor([3.0]).bfloat16()", ["torch.tensor([3.02]).bfloat16()"],
                 ["torch.tensor([3.2]).bfloat16()", "torch.tensor([3.0]).half()"]),
    "float64": ("torch.tensor([1.0]).double()", ["torch.tensor([1 + 1e-8]).double()"],
                ["torch.tensor([1.00001]).double()", "torch.tensor([1.0])"]),
    "overflow": ("torch.tensor([250], dtype=torch.uint8) + 10", ["torch.tensor([4], dtype=torch.uint8)"],
                 ["torch.tensor([260])", "torch.tensor([255], dtype=torch.uint8)"]),
    "large integers": ("torch.tensor([2**53 + 1])", [], ["torch.tensor([2**53])", "torch.tensor([-(2**53) - 1])"]),
    "sparse": ("torch.eye(2).to_sparse()", ["torch.eye(2).to_sparse().coalesce()"], ["torch.eye(2)", "torch.ones(2, 2).to_sparse()"]),
    "quantised": ("torch.quantize_per_tensor(torch.ones(2), 0.5, 0, torch.qint8)", [],
                  ["torch.ones(2)", "torch.quantize_per_tensor(torch.zeros(2), 0.5, 0, torch.qint8)"]),
    "meta": ("torch.empty(2, device='meta')", [], ["torch.empty(3, device='meta')", "torch.zeros(2)"]),
    "subclass": ("nn.Parameter(torch.ones(2))", ["torch.ones(2)"], ["nn.Parameter(torch.zeros(2))"]),
    "dict order": ("{'a': 1, 'b': 2}", ["{'b': 2, 'a': 1}", "collections.OrderedDict(b=2, a=1)"],
                   ["{'a': 1}", "{'a': 2, 'b': 1}", "{'a': 1, 'b': 2, 'c': 3}", "[1, 2]"]),
    "named tuple": ("torch.max(torch.tensor([[1., 2.]]), 1)", ["(torch.tensor([2.]), torch.tensor([1]))"],
                    ["torch.tensor([2.])", "(torch.tensor([1]), torch.tensor([2.]))"]),
    "list": ("[1, 2]", ["(1, 2)", "range(1, 3)", "torch.Size([1, 2])"], ["[2, 1]", "[1]", "{1, 2}", "[[1, 2]]"]),
    "set": ("{1, 2}", ["{2, 1}", "frozenset([1, 2])"], ["{1}", "[1, 2]", "{1.0, 2.0}"]),
    "NumPy array": ("np.array([1.0, 2.0])", ["np.array([[1.0, 2.0]])[0]"], ["torch.tensor([1.0, 2.0])", "np.array([1, 2])"]),
    "dtype": ("torch.float32", ["torch.float", "torch.ones(1).dtype"], ["torch.float64", "'torch.float32'", "float"]),
    "device": ("torch.device('cpu')", ["torch.ones(1).device"], ["torch.device('meta')", "'cpu'"]),
    "None": ("None", [], ["0", "False", "[]", "''"]),
    "text": ("'a'", ["str('a')"], ["'A'", "'a '", "b'a'"]),
    "dataclass": ("Point(1, torch.ones(2))", ["Point(y=torch.ones(2), x=1)"],
                  ["Point(2, torch.ones(2))", "{'x': 1, 'y': torch.ones(2)}", "(1, torch.ones(2))"]),
    "lazy parameter": ("nn.LazyLinear(2).weight", [], ["torch.ones(2)", "None"]),
    "module": ("nn.Sequential(nn.ReLU())", ["nn.Sequential(nn.ReLU(inplace=True))"],
               ["nn.Sequential(nn.GELU())", "nn.ReLU()", "nn.Sequential()"]),
    "order of adding": ("torch.linspace(0, 1e4, 999).sum()", ["torch.linspace(0, 1e4, 999).flip(0).sum()",
                        "sum(torch.linspace(0, 1e4, 999).tolist())"], ["torch.linspace(0, 1e4, 999).sum() + 500"]),
}  # fmt: skip


def rows(table):
    return [pytest.param(*row, id=name) for name, row in table.items()]


def verdicts(engine, solution, answers, **changes):
    setup = SETUP + changes.pop("setup", "")
    frame = {"setup": setup, "cases": [{"title": "the only case"}], "mistakes": [], **changes}
    of = lesson(solution=solution, **frame)
    assert attempt(of, solution, engine).passed, attempt(of, solution, engine).explanation
    return {answer: attempt(of, answer, engine) for answer in answers}


def hold(engine, solution, right, wrong, **changes):
    verdicts_ = verdicts(engine, solution, [*right, *wrong], **changes)
    passed = [answer for answer, verdict in verdicts_.items() if verdict.passed]
    assert passed == [*right]
    assert {verdicts_[answer].status for answer in wrong} <= {Status.FAILED, Status.ERROR}


POINT = "@dataclasses.dataclass\nclass Point:\n    x: int\n    y: torch.Tensor\n"


@pytest.mark.parametrize(("solution", "right", "wrong"), rows(VALUES))
def test_value(engine, solution, right, wrong):
    answers = [[f"answer = {one}" for one in group] for group in (right, wrong)]
    hold(engine, f"answer = {solution}", *answers, setup=POINT, checks=[{"value": "answer"}])


@pytest.mark.parametrize(
    "bad", ["float('nan')", "float('inf')", "torch.tensor([1.0, float('nan')])"]
)
def test_nan_and_infinity_are_asked_for_or_not(engine, bad):
    of = lesson(
        setup=SETUP,
        solution=f"answer = {bad}",
        cases=[{"title": "the only case"}],
        checks=[{"value": "answer"}],
    )
    assert attempt(of, of.solution, engine).status is Status.CANNOT
    right, wrong = [f"answer = {bad}"], ["answer = 1.0", "answer = torch.tensor([1.0, 2.0])"]
    hold(engine, f"answer = {bad}", right, wrong, checks=[{"value": "answer", "nan": True}])


@pytest.mark.parametrize("thing", ["ValueError('x')", "(i for i in [1])", "len", "object()"])
def test_what_cannot_be_compared_is_no_fault_of_the_answer(engine, thing):
    of = lesson(
        solution=f"answer = {thing}",
        cases=[{"title": "the only case"}],
        checks=[{"value": "answer"}],
    )
    assert attempt(of, of.solution, engine).status is Status.CANNOT
    hold(engine, "answer = 1", [], [f"answer = {thing}"], checks=[{"value": "answer"}])


KINDS = {
    "tensor": (
        {"checks": [{"tensor": "w"}]},
        "w = torch.ones(2, requires_grad=True)",
        ["w = nn.Parameter(torch.ones(2))", "w = torch.ones(2).requires_grad_()"],
        ["w = torch.ones(2)", "w = torch.ones(2).double().requires_grad_()", "w = [1.0, 1.0]"],
    ),
    "exact": (
        {"checks": [{"tensor": "w", "exact": True}]},
        "w = torch.tensor([0.0, 1.0])",
        ["w = torch.arange(2.0)"],
        ["w = torch.tensor([-0.0, 1.0])", "w = torch.tensor([0.0, 1.0000001])"],
    ),
    "strict": (
        {"checks": [{"value": "w", "strict": True}]},
        "w = [torch.tensor(1)]",
        ["w = list((torch.tensor(1),))"],
        ["w = (torch.tensor(1),)", "w = [1]"],
    ),
    "tied parameters": (
        {"checks": [{"parameters": "m"}, {"same": ["m[0].weight", "m[1].weight"]}]},
        (
            "m = nn.Sequential(nn.Linear(2, 2, False), nn.Linear(2, 2, False))\n"
            "nn.init.ones_(m[0].weight)\nm[1].weight = m[0].weight"
        ),
        [
            "a = nn.Linear(2, 2, bias=False)\nnn.init.ones_(a.weight)\nm = nn.Sequential(a, a)",
        ],
        [
            (
                "m = nn.Sequential(nn.Linear(2, 2, False), nn.Linear(2, 2, False))\n"
                "[nn.init.ones_(p) for p in m.parameters()]"
            ),
        ],
    ),
    "lazy": (
        {"checks": [{"parameters": "m"}, {"tree": "m"}]},
        "m = nn.LazyLinear(2)",
        ["m = nn.LazyLinear(out_features=2, bias=True)"],
        ["m = nn.Linear(2, 2)", "m = nn.LazyLinear(2, bias=False)"],
    ),
    "ordered": (
        {"checks": [{"buffers": "m", "ordered": True}]},
        "m = nn.Module()\nm.register_buffer('a', torch.ones(1))\nm.register_buffer('b', torch.ones(1))",
        [],
        ["m = nn.Module()\nfor n in 'ba':\n    m.register_buffer(n, torch.ones(1))"],
    ),
    "grad": (
        {"checks": [{"grad": "w"}]},
        "w = torch.ones(2, requires_grad=True)\n(w * 3).sum().backward()",
        ["w = torch.ones(2, requires_grad=True)\nw.grad = torch.full((2,), 3.0)"],
        [
            "w = torch.ones(2, requires_grad=True)",
            "w = torch.ones(2, requires_grad=True)\n(w * 3).sum().backward()\nw.grad.zero_()",
        ],
    ),
    "a gradient that is not there": (
        {"checks": [{"grad": "w", "equals": None}]},
        "w = torch.ones(2, requires_grad=True)",
        ["w = torch.ones(2)"],
        ["w = torch.ones(2, requires_grad=True)\nw.sum().backward()"],
    ),
    "graph": (
        {"checks": [{"graph": "y"}]},
        "x = torch.ones(2, requires_grad=True)\ny = x.exp()",
        ["x = torch.zeros(2, requires_grad=True)\ny = torch.exp(x * 2)"],
        ["y = torch.ones(2)", "x = torch.ones(2, requires_grad=True)\ny = x.exp().detach()"],
    ),
    "same": (
        {"checks": [{"same": ["a", "b"], "storage": True}]},
        "a = torch.arange(4)\nb = a[1:]",
        ["a = torch.arange(4)\nb = a.numpy()\nb = torch.from_numpy(b)"],
        ["a = torch.arange(4)\nb = a.clone()[1:]", "a = torch.arange(4)\nb = a[[1, 2, 3]]"],
    ),
    "raises": (
        {"checks": [{"raises": "f(-1)", "type": "ValueError", "match": "negative"}]},
        "def f(x): raise ValueError('negative')",
        ["class Mine(ValueError): pass\ndef f(x): raise Mine('a negative number')"],
        [
            "def f(x): raise TypeError('negative')",
            "def f(x): raise ValueError('no')",
            "def f(x): return 1",
            "def f(x): raise Exception('negative')",
        ],
    ),
    "tree": (
        {"checks": [{"tree": "m", "equals": {"": "Sequential", "0": "ReLU"}}]},
        "m = nn.Sequential(nn.ReLU())",
        ["m = nn.Sequential()\nm.append(nn.ReLU())"],
        ["m = nn.Sequential(nn.GELU())", "m = nn.ReLU()", "m = [nn.ReLU()]"],
    ),
    "hooks": (
        {"setup": f"m = {LINEAR}\n", "checks": [{"hooks": "m"}]},
        "m.register_forward_hook(lambda *a: None)",
        ["def hook(module, args, output): pass\nm.register_forward_hook(hook)"],
        [
            "",
            "m.register_forward_pre_hook(lambda *a: None)",
            "m.register_forward_hook(lambda *a: None).remove()",
            "[m.register_forward_hook(lambda *a: None) for _ in 'ab']",
        ],
    ),
    "hooks of a tensor": (
        {"setup": "x = torch.ones(2, requires_grad=True)\n", "checks": [{"hooks": "x"}]},
        "x.register_hook(lambda g: None)",
        ["handle = x.register_hook(print)", "x.retain_grad()\nx.register_hook(lambda g: g)"],
        [
            "",
            "x.register_hook(lambda g: None).remove()",
            "x.register_post_accumulate_grad_hook(lambda t: None)",
            "[x.register_hook(lambda g: None) for _ in 'ab']",
            "x = x * 1",
            "x = nn.Linear(1, 1)\nx.register_full_backward_hook(lambda *a: None)",
            "x = [x]",
        ],
    ),
    "no hook on a tensor": (
        {"setup": "x = torch.ones(2, requires_grad=True)\n", "checks": [{"hooks": "x"}]},
        "x.register_hook(lambda g: None).remove()",
        ["", "x = x.clone()"],
        ["x.register_hook(lambda g: None)", "x = nn.ReLU()"],
    ),
    "unchanged": (
        {"setup": "x = torch.ones(2)\n", "checks": [{"unchanged": "x"}, {"value": "y"}]},
        "y = x + 1",
        ["y = torch.add(x, 1)", "y = x.clone()\ny += 1", "y = x + 1\nx = x.clone()"],
        [
            "y = x.add_(1)",
            "y = x + 1\nx = y",
            "y = x + 1\nx.requires_grad_()",
            "kept = x.clone()\ny = x.add_(1)\nx = kept",
        ],
    ),
    "unchanged since run": (
        {
            "cases": [{"title": "one", "given": {"x": "torch.ones(2)"}}],
            "run": "y = f(x)",
            "checks": [{"unchanged": "x", "since": "run"}, {"value": "y"}],
        },
        "def f(x): return x + 1",
        ["f = lambda x: 1 + x"],
        ["def f(x): return x.add_(1)"],
    ),
    "prints": (
        {"checks": [{"prints": True}]},
        "print('a', 1)",
        ["print('a')\nprint(1)", "import sys\nsys.stdout.write('a  1')"],
        ["print('a', 2)", "", "print('a', 1, 1)", "print('A', 1)"],
    ),
    "prints a literal": (
        {"checks": [{"prints": True, "equals": "torch.Size([2])"}]},
        "print(torch.ones(2).shape)",
        ["print('torch.Size([2])')"],
        ["print((2,))"],
    ),
    "source": (
        {"checks": [{"source": True, "need": ["torch.where"], "avoid": ["if"]}, {"value": "y"}]},
        "y = torch.where(torch.ones(1) > 0, 1, 0)",
        ["y = torch . where(torch.ones(1) > 0, 1, 0)  # if"],
        ["y = torch.tensor([1 if True else 0])", "torch.where\ny = torch.tensor([1 if 1 else 0])"],
    ),
    "source of literals": (
        {"checks": [{"source": True, "literal": True}, {"value": "y"}]},
        "y = [-4, 2]",
        ["y = (-4, 2)", "# -9 // 2 is\ny = [-4, +2]", "'Mine.'\nx, y = 1, [-4, 2]"],
        ["y = [-9 // 2, 2]", "import math\ny = [-4, 2]", "def f(): return 1\ny = [-4, 2]"],
    ),
    "source of literals for a name": (
        {"checks": [{"source": True, "literal": ["y"]}, {"value": "[y, f(y)]"}]},
        "y = 4\ndef f(x): return x + 1",
        ["def f(x): return 1 + x\ny = 4", "import math\nf = lambda n: n + 1\nx = y = 4"],
        ["def f(x): return x + 1\ny = f(3)", "x = 2 * 2\ny = x\ndef f(x): return x + 1"],
    ),
    "test": (
        {"checks": [{"test": "assert f(2) == 4\nassert f(-3) == 9"}]},
        "def f(x): return x * x",
        ["f = lambda x: x**2"],
        ["f = abs", "def f(x): return 2 * x", "f = 3", "def f(x): exit()"],
    ),
    "random": (
        {"checks": [{"random": "f()"}]},
        "def f(): return torch.rand(3)",
        [
            "def f(): return torch.rand(3).flip(0)",
            "def f(): return torch.empty(3).uniform_()",
            "def f(): return torch.tensor(np.random.rand(3), dtype=torch.float32)",
        ],
        [
            "def f(): return torch.rand(1).expand(3)",
            "def f(): return torch.randn(3)",
            "def f(): return torch.full((3,), 0.5)",
            "def f(): return torch.rand(3, dtype=torch.float64)",
            "x = torch.rand(3)\ndef f(): return x",
        ],
    ),
    "initialised": (
        {"checks": [{"initialised": "f()"}]},
        f"def f():\n    m = {LINEAR}\n    nn.init.normal_(m.weight)\n    nn.init.ones_(m.bias)\n    return m",
        [
            (
                f"def f():\n    m = {LINEAR}\n    nn.init.ones_(m.bias)\n"
                "    m.weight.data = torch.randn(4).view(2, 2).T\n    return m"
            ),
        ],
        [
            f"def f(): return {LINEAR}",
            f"def f():\n    m = {LINEAR}\n    nn.init.normal_(m.weight)\n    return m",
            f"def f():\n    m = {LINEAR}\n    nn.init.normal_(m.weight)\n    nn.init.zeros_(m.bias)\n    return m",
            f"def f():\n    m = {LINEAR}\n    nn.init.ones_(m.weight)\n    nn.init.ones_(m.bias)\n    return m",
        ],
    ),
    "ops": (
        {
            "cases": [{"title": "one", "given": {"x": "torch.ones(2, 2)"}}],
            "checks": [{"ops": "f(x)", "need": ["matmul"], "avoid": ["inplace", "copy"]}],
        },
        "def f(x): return x @ x",
        ["f = lambda x: torch.einsum('ij,jk->ik', x, x)", "f = lambda x: F.linear(x, x.T)"],
        [
            "def f(x): return (x[:, :, None] * x).sum(1)",
            "def f(x): return (x @ x).add_(0)",
            "def f(x): return x.clone() @ x",
        ],
    ),
    "ops of run": (
        {
            "cases": [{"title": "one", "given": {"x": "torch.ones(2, requires_grad=True)"}}],
            "run": "f(x).sum().backward()",
            "checks": [{"ops": "run", "at_most": {"mul": 2}}],
        },
        "def f(x): return x * 2",
        ["def f(x): return 2 * x"],
        ["def f(x): return x * 2 * 1 * 1"],
    ),
    "alias": (
        {
            "cases": [{"title": "one", "given": {"x": "torch.randn(4)"}}],
            "checks": [{"call": "f(x)", "alias": True}],
        },
        "def f(x): return x.view(2, 2)",
        ["def f(x): return x.reshape(2, 2)", "def f(x): return x.unflatten(0, (2, 2))"],
        ["def f(x): return x.clone().view(2, 2)", "def f(x): return x.view(2, 2) * 1"],
    ),
    "equals of a call": (
        {
            "cases": [{"title": "one", "given": {"x": "torch.tensor([1.0, 2.0])"}}],
            "checks": [{"call": "f(x)", "equals": {"tensor": [2, 4]}}],
        },
        "def f(x): return 2 * x",
        ["def f(x): return x + x"],
        ["def f(x): return 2 * x.detach()", "def f(x): return torch.tensor([2.0, 4.0])"],
    ),
}


@pytest.mark.parametrize(("changes", "solution", "right", "wrong"), rows(KINDS))
def test_kind(engine, changes, solution, right, wrong):
    hold(engine, solution, right, wrong, **changes)


def test_a_literal_that_the_solution_does_not_give_is_a_fault_of_the_lesson(engine):
    of = lesson(
        solution="answer = 2",
        cases=[{"title": "the only case"}],
        checks=[{"value": "answer", "equals": 3}],
    )
    verdict = attempt(of, "answer = 3", engine)
    assert verdict.status is Status.CANNOT
    assert "does not give what its `equals` says: `answer` is 2; expected 3" in (
        verdict.explanation.text
    )


def test_the_shared_file_runs_before_the_setup(engine):
    of = lesson(
        shared="two = 2\n",
        setup="four = two + two\n",
        solution="answer = four",
        cases=[{"title": "the only case"}],
        checks=[{"value": "answer", "equals": 4}],
    )
    assert attempt(of, "answer = two * two", engine).passed
