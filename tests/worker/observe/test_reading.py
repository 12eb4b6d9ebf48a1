"""tensor, value, parameters, hooks, holds: they only read."""

import pytest

from tutor.wire import OpaqueValue


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
