"""flow: what goes through each submodule."""

import pytest

from tests.worker.conftest import numbers
from tutor.wire import OpaqueValue

EVERY = ["forward_input", "forward_output", "grad_input", "grad_output"]
MODEL = "model = nn.Sequential(nn.Linear(1, 1), nn.ReLU(inplace=True))\nrefill = None\n"
RUN = "x = torch.tensor([[2.0]], requires_grad=True)\nmodel(x).sum().backward()"


@pytest.fixture(autouse=True)
def _no_global_hooks():
    from torch.nn.modules import module

    before = dict(module._global_forward_pre_hooks)
    yield
    module._global_forward_pre_hooks.clear()
    module._global_forward_pre_hooks.update(before)


@pytest.fixture
def flow(observe):
    def flow(expression, code, run=RUN, at=EVERY, nodes=None):
        seen = observe("flow", expression, code, run=run, at=at, nodes=nodes)
        return [dict(one.pairs) for one in seen.items]

    return flow


def test_each_submodule_in_the_order_of_the_calls(flow):
    seen = flow("model", MODEL)

    assert [(one["node"], one["call"]) for one in seen] == [("", 0), ("0", 0), ("1", 0)]
    assert all(set(one) == {"node", "call", "depth", *EVERY} for one in seen)


def test_values_go_in_and_gradients_come_back(flow):
    code = "model = nn.Linear(1, 1, bias=False)\nmodel.weight.data.fill_(3.0)"
    (seen,) = flow("model", code)

    assert numbers(seen["forward_input"].items[0]) == [2.0]
    assert numbers(seen["forward_output"]) == [6.0]
    assert numbers(seen["grad_output"].items[0]) == [1.0]
    assert numbers(seen["grad_input"].items[0]) == [3.0]


def test_what_the_learners_hooks_change_is_what_flows(flow):
    code = "model = nn.Identity()\nmodel.register_forward_hook(lambda m, a, o: o + 5)"
    (seen,) = flow("model", code)

    assert numbers(seen["forward_output"]) == [7.0]


def test_only_the_points_and_nodes_that_are_asked_for(flow):
    (seen,) = flow("model", MODEL, at=["forward_output"], nodes=["1"])

    assert set(seen) == {"node", "call", "depth", "forward_output"}
    assert seen["node"] == "1"


def test_every_call_of_a_submodule_is_counted(flow):
    code = "layer = nn.Linear(1, 1)\nmodel = nn.Sequential(layer, layer)"
    seen = flow("model", code)

    assert [(one["node"], one["call"]) for one in seen] == [("", 0), ("0", 0), ("0", 1)]


def test_a_call_is_as_deep_as_the_calls_it_is_inside_of(flow):
    code = (
        "class Tied(nn.Module):\n    def __init__(self, embed):\n        super().__init__()\n"
        "        self.embed = embed\n    def forward(self, x):\n        return self.embed(x)\n"
        "embed = nn.Linear(1, 1)\nmodel = nn.Sequential(embed, Tied(embed))"
    )
    seen = flow("model", code)

    assert [(one["node"], one["depth"]) for one in seen] == [("", 0), ("0", 1), ("1", 1), ("0", 2)]


def test_a_call_that_raised_is_over(flow):
    code = (
        "class Broken(nn.Module):\n    def forward(self, x):\n        raise ValueError\n"
        "class Tries(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        "        self.inner = Broken()\n    def forward(self, x):\n        try:\n"
        "            self.inner(x)\n        except ValueError:\n            return x * 1\n"
        "model = nn.Sequential(Tries(), nn.Identity())"
    )
    seen = flow("model", code)

    assert [(one["node"], one["depth"]) for one in seen] == [
        ("", 0), ("0", 1), ("0.inner", 2), ("1", 1)
    ]  # fmt: skip
    assert numbers(seen[1]["forward_output"]) == [2.0]


def test_a_module_that_works_in_place_still_works(flow):
    code = "model = nn.Sequential(nn.Linear(1, 1), nn.ReLU(inplace=True), nn.Linear(1, 1))"

    assert len(flow("model", code)) == 4


def test_a_class_stands_for_every_instance_that_run_makes(flow):
    code = (
        "class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        "        self.a = nn.Identity()\n    def forward(self, x):\n        return self.a(x)"
    )
    run = "for _ in range(2):\n    Net()(torch.ones(1))"
    seen = flow("Net", code, run=run, at=["forward_input"])

    assert [one["node"] for one in seen] == ["Net: ", "Net: a", "Net 2: ", "Net 2: a"]


def test_what_is_no_module_is_opaque(observe):
    assert observe("flow", "model", "model = 3", at=EVERY, nodes=None) == OpaqueValue("int")
