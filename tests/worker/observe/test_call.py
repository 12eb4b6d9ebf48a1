"""call: the result, the gradients and the inputs, in one call."""

import pytest
import torch

from tests.worker.conftest import numbers
from tutor.wire import SymbolValue


def parts(value):
    return {
        name: dict(part.pairs) if hasattr(part, "pairs") else part for name, part in value.pairs
    }


@pytest.fixture
def call(observe):
    def call(expression, code="", **options):
        return parts(observe("call", expression, code, **{"grad": None, "alias": False, **options}))

    return call


X = {"x": "torch.tensor([1.0, 2.0])"}


def test_the_result_and_the_gradient_of_each_input(call):
    seen = call("f(x)", "def f(x): return 3 * x", given=X)

    assert numbers(seen["result"]) == [3.0, 6.0]
    entered = torch.tensor(numbers(seen["gradients"]["x"])) / 3
    assert entered.abs().min() > 0


def test_the_gradient_that_enters_is_random_and_the_same_each_time(call):
    def gradient(seed):
        seen = call("f(x)", "def f(x): return x * 1", given=X, seed=seed)
        return numbers(seen["gradients"]["x"])

    assert gradient(1) == gradient(1) != gradient(2)


def test_it_does_not_depend_on_what_the_learner_drew_before(call):
    plain = call("f(x)", "def f(x): return x * 1", given=X)
    drawn = call("f(x)", "def f(x):\n    torch.randn(9)\n    return x * 1", given=X)

    assert plain == drawn


def test_working_in_place_is_allowed_and_seen(call):
    seen = call("f(x)", "def f(x): return x.mul_(3)", given=X)

    assert numbers(seen["inputs"]["x"]) == [3.0, 6.0]
    assert seen["changed"]["x"] is True
    assert "x" in seen["gradients"]


def test_the_inputs_are_fresh_whatever_run_did_with_them(observe):
    seen = parts(
        observe(
            "call", "f(x)", "def f(x): return x", run="x += 100", given=X, grad=None, alias=False
        )
    )

    assert numbers(seen["result"]) == [1.0, 2.0]


def test_tensors_at_any_depth_are_followed(call):
    given = {"xs": "[torch.ones(1), {'a': torch.ones(1)}, torch.tensor([2])]"}
    seen = call("f(xs)", "def f(xs): return xs[0] * xs[1]['a'] * xs[2]", given=given)

    assert set(seen["gradients"]) == {"xs[0]", "xs[1]['a']"}


def test_results_of_any_nesting_pass_gradients_back(call):
    seen = call("f(x)", "def f(x): return {'a': [x * 2], 'b': (x * 3, 7)}", given=X)

    assert "x" in seen["gradients"]


def test_the_gradient_that_enters_does_not_depend_on_the_order_of_a_mapping(call):
    one = call("f(x)", "def f(x): return {'a': x * 2, 'b': x * 3}", given=X)
    other = call("f(x)", "def f(x): return {'b': x * 3, 'a': x * 2}", given=X)

    assert one["gradients"] == other["gradients"]


def test_the_gradient_that_enters_does_not_depend_on_what_stands_beside_it(call):
    one = call("f(x)", "def f(x): return x.detach().sign(), x * 2", given=X)
    other = call("f(x)", "def f(x): return x.sign(), x * 2", given=X)

    assert one["gradients"] == other["gradients"]


def test_an_answer_may_call_backward_and_read_the_gradient_of_its_input(call):
    code = "def f(x):\n    x.requires_grad_()\n    (x * x).sum().backward()\n    return x.grad"
    seen = call("f(x)", code, given=X)

    assert numbers(seen["result"]) == [2.0, 4.0]


def test_parameters_of_what_is_called_are_reached_by_name(call):
    code = "layer = nn.Linear(2, 1)\nunused = nn.Linear(2, 1)"
    seen = call("layer(x)", code, given=X)

    assert set(seen["gradients"]) == {"x", "layer.weight", "layer.bias"}


def test_parameters_of_the_setup_are_reached_by_name(observe):
    seen = parts(
        observe(
            "call",
            "f(x)",
            "def f(x): return x * W",
            setup="W = nn.Parameter(torch.ones(2))",
            given=X,
            grad=None,
            alias=False,
        )
    )

    assert set(seen["gradients"]) == {"x", "W"}


def test_only_the_named_gradients(call):
    given = {**X, "y": "torch.ones(2)"}

    assert set(
        call("f(x, y)", "def f(x, y): return x * y", given=given, grad=["y"])["gradients"]
    ) == {"y"}
    assert "gradients" not in call("f(x, y)", "def f(x, y): return x * y", given=given, grad=[])


def test_a_cut_graph_gives_no_gradient(call):
    assert call("f(x)", "def f(x): return x.detach() * 2", given=X)["gradients"] == {}


def test_a_backward_pass_that_raises_is_told_with_the_result(call):
    code = "def f(x):\n    y = x.exp()\n    y.add_(1)\n    return y"
    seen = call("f(x)", code, given=X)

    assert isinstance(seen["gradients"], SymbolValue)
    assert "modified by an inplace operation" in seen["gradients"].name
    assert "result" in seen


def test_a_hook_of_the_learners_that_raises_is_an_error_of_its_line(call):
    code = "def hook(g): raise RuntimeError('mine')\ndef f(x):\n    x.register_hook(hook)\n    return x"

    with pytest.raises(RuntimeError, match="mine"):
        call("f(x)", code, given=X)


def test_a_sparse_gradient_is_seen_as_a_dense_one(call):
    def gradient(sparse):
        code = f"layer = nn.Embedding(3, 2, sparse={sparse})"
        return call("layer(i)", code, given={"i": "torch.tensor([0, 2])"})["gradients"]

    assert gradient(sparse=True) == gradient(sparse=False)


def test_a_module_that_is_given_is_a_fresh_copy_too(call):
    given = {"layer": "nn.Linear(2, 1)", **X}
    code = "def f(layer, x):\n    out = layer(x)\n    layer.extra = 1\n    return out"

    seen = call("f(layer, x)", code, given=given)

    assert seen == call("f(layer, x)", code, given=given)
    assert set(seen["gradients"]) == {"x", "layer.weight", "layer.bias"}


def test_a_function_must_use_what_it_is_handed(call):
    with pytest.raises(NameError, match="'x' is not defined"):
        call("f(x)", "def f(y): return x", given=X)


def test_a_function_must_not_use_what_run_bound(call):
    with pytest.raises(NameError, match="'twice' is not defined"):
        call("f(x)", "def f(y): return twice", given=X, run="twice = x * 2")


def test_a_name_of_the_learners_own_is_theirs_again_during_the_call(call):
    seen = call("f(x)", "x = torch.tensor([7.0])\ndef f(y): return y * x", given=X)

    assert numbers(seen["result"]) == [7.0, 14.0]


def shared(call, body):
    seen = call("f(x)", f"def f(x): return {body}", given=X, alias=True)
    return {place: names.items for place, names in seen["aliases"].items()}


def test_with_alias_the_memory_of_each_result_is_looked_at(call):
    assert shared(call, "x.view(1, 2)") == {"": ("x",)}
    assert shared(call, "x.clone()") == {"": ()}
    assert shared(call, "[x[1:], x + 1]") == {"[0]": ("x",), "[1]": ()}


def test_without_alias_it_is_not(call):
    assert "aliases" not in call("f(x)", "def f(x): return x", given=X)
