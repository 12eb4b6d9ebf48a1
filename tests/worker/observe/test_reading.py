"""tensor, value, parameters, hooks, holds: they only read."""

import pytest

from tests.worker.conftest import numbers
from tutor.wire import MappingValue, OpaqueValue


def as_dict(value):
    return {key: as_dict(item) if hasattr(item, "pairs") else item for key, item in value.pairs}


def test_value_and_tensor_give_what_the_expression_gives(observe):
    assert observe("value", "answer[0]", "answer = [3]") == 3
    assert observe("tensor", "t", "t = torch.zeros(2, requires_grad=True)").requires_grad


def test_refill_stands_beside_the_learners_names(observe):
    code = "layer = nn.Linear(2, 2)"
    one, other = (observe("value", "refill(layer).weight", code) for _ in range(2))

    assert one == other


def test_holds_is_true_or_false(observe):
    assert observe("holds", "x is y", "x = y = object()") is True
    assert observe("holds", "x is y", "x, y = object(), object()") is False


def test_parameters_come_by_name_and_a_tied_one_under_each(observe):
    code = """
model = nn.Module()
model.a = nn.Linear(2, 2, bias=False)
model.b = nn.Linear(2, 2, bias=False)
model.b.weight = model.a.weight
model.register_buffer("mask", torch.ones(1))
"""
    seen = observe("parameters", "model", code)

    assert [name for name, _ in seen.pairs] == ["a.weight", "b.weight"]


@pytest.mark.parametrize("kind", ["parameters", "hooks"])
def test_what_is_no_module_is_opaque(observe, kind):
    assert observe(kind, "model", "model = [1]") == OpaqueValue("list")


def test_hooks_come_by_submodule_and_kind(observe):
    code = """
model = nn.Sequential(nn.Linear(1, 1), nn.ReLU())
model.register_forward_hook(lambda *_: None)
model.register_forward_hook(lambda *_: None)
model[0].register_forward_pre_hook(lambda *_: None)
model[0].register_full_backward_hook(lambda *_: None)
model[0].register_full_backward_pre_hook(lambda *_: None)
handle = model[1].register_forward_hook(lambda *_: None)
handle.remove()
"""
    assert as_dict(observe("hooks", "model", code)) == {
        "": {"forward hook": 2},
        "0": {"forward pre-hook": 1, "full backward hook": 1, "full backward pre-hook": 1},
    }


def test_the_old_backward_hook_is_told_apart(observe):
    code = "model = nn.Linear(1, 1)\nmodel.register_backward_hook(lambda *_: None)"

    assert as_dict(observe("hooks", "model", code)) == {"": {"backward hook (deprecated)": 1}}


def test_hooks_of_a_tensor_come_by_kind(observe):
    code = """
x = torch.ones(2, requires_grad=True)
x.register_hook(lambda gradient: gradient)
x.register_hook(lambda gradient: gradient)
x.register_post_accumulate_grad_hook(lambda tensor: None)
x.retain_grad()
y = x * 2
y.register_hook(lambda gradient: gradient).remove()
"""
    assert as_dict(observe("hooks", "x", code)) == {"": {"hook": 2, "post-accumulate-grad hook": 1}}
    assert observe("hooks", "y", code) == MappingValue("tensor", ())


def test_a_gradient_that_is_there_and_one_that_is_not(observe):
    code = "x = torch.ones(2, requires_grad=True)\ny = x * 3\ny.sum().backward()"

    assert numbers(observe("grad", "x", code).items[0]) == [3.0, 3.0]
    assert observe("grad", "y", code).items == (None,)
    assert observe("grad", "3") == OpaqueValue("int")


def test_buffers_come_with_whether_they_are_saved(observe):
    code = """
model = nn.Sequential(nn.Module())
model[0].register_buffer("mask", torch.ones(1))
model[0].register_buffer("cache", torch.ones(1), persistent=False)
model.register_buffer("nothing", None)
"""
    seen = observe("buffers", "model", code)

    assert [(name, buffer.items[1]) for name, buffer in seen.pairs] == [
        ("0.mask", True),
        ("0.cache", False),
    ]


def test_a_state_dict_is_what_the_module_saves(observe):
    code = """
class Net(nn.Linear):
    def state_dict(self, **options):
        return {"renamed": super().state_dict(**options)["weight"]}
model = Net(2, 2)
"""
    ((name, tensor),) = observe("state_dict", "model", code).pairs

    assert name == "renamed"
    assert tensor.requires_grad


def test_a_tree_has_names_and_classes(observe):
    code = "layer = nn.ReLU()\nmodel = nn.Sequential(layer, layer)"

    assert as_dict(observe("tree", "model", code)) == {"": "Sequential", "0": "ReLU", "1": "ReLU"}


@pytest.mark.parametrize("kind", ["buffers", "state_dict", "tree"])
def test_what_is_no_module_is_opaque_for_each_kind(observe, kind):
    assert observe(kind, "model", "model = [1]") == OpaqueValue("list")


def test_a_graph_is_its_leaf_its_function_and_what_is_behind(observe):
    code = "w = torch.ones(2, requires_grad=True)\nloss = (w * 2 + w).sum()"

    assert as_dict(observe("graph", "w", code, chain=False)) == {"is_leaf": True, "grad_fn": None}
    seen = as_dict(observe("graph", "loss", code, chain=True))
    assert (seen["is_leaf"], seen["grad_fn"]) == (False, "SumBackward0")
    assert seen["chain"].items == (
        "SumBackward0",
        "AddBackward0",
        "MulBackward0",
        "AccumulateGrad",
        "AccumulateGrad",
    )
    assert observe("graph", "3", chain=False) == OpaqueValue("int")


def test_one_object_and_one_memory(observe):
    code = "a = torch.ones(4)\nview = a[1:]\ncopy = a.clone()"

    assert observe("same", "(a), (a)", code, storage=False) is True
    assert observe("same", "(a), (view)", code, storage=False) is False
    assert observe("same", "(a), (view)", code, storage=True) is True
    assert observe("same", "(a), (copy)", code, storage=True) is False
    with pytest.raises(TypeError, match="only tensors share memory"):
        observe("same", "(a), (3)", code, storage=True)
