"""Weights by name: the same in every answer, whatever the order in which they were made."""

import pytest
import torch
from torch import nn

from tutor.worker.refill import refill


class Two(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        for name in (first, second):
            setattr(self, name, nn.Linear(3, 2))


def test_the_order_in_which_layers_are_made_does_not_matter():
    one, other = refill(Two("a", "b"), 1), refill(Two("b", "a"), 1)

    assert torch.equal(one.a.weight, other.a.weight)
    assert torch.equal(one.b.bias, other.b.bias)
    assert not torch.equal(one.a.weight, one.b.weight)


def test_another_seed_and_another_shape_give_other_values():
    assert not torch.equal(refill(nn.Linear(3, 2), 1).weight, refill(nn.Linear(3, 2), 2).weight)
    tall, wide = refill(nn.Linear(3, 2), 1), refill(nn.Linear(2, 3), 1)
    assert not torch.equal(tall.weight.flatten(), wide.weight.flatten())


def test_it_fills_in_place_and_returns_the_module():
    layer = nn.Linear(3, 2)
    weight = layer.weight

    assert refill(layer, 1) is layer
    assert layer.weight is weight
    assert weight.requires_grad
    assert weight.is_leaf


def test_the_size_follows_from_the_fan_in():
    weight = refill(nn.Linear(400, 300), 1).weight

    assert weight.std().item() == pytest.approx(400**-0.5, rel=0.05)


def test_the_dtype_does_not_change_the_values():
    single, double = refill(nn.Linear(3, 2), 1), refill(nn.Linear(3, 2).double(), 1)

    assert torch.equal(single.weight, double.weight.float())


def test_a_tied_parameter_is_filled_once_whichever_name_came_first():
    def tied(order):
        module = nn.Module()
        weight = nn.Parameter(torch.zeros(2, 2))
        for name in order:
            module.register_parameter(name, weight)
        return refill(module, 1).a

    assert torch.equal(tied("ab"), tied("ba"))
    alone = nn.Module()
    alone.a = nn.Parameter(torch.zeros(2, 2))
    assert torch.equal(tied("ba"), refill(alone, 1).a)


def test_buffers_only_those_that_are_named():
    norm = nn.BatchNorm1d(2)
    refill(norm, 1)
    assert norm.running_mean.tolist() == [0.0, 0.0]
    refill(norm, 1, buffers=["running_mean"])
    assert norm.running_mean.tolist() != [0.0, 0.0]
    with pytest.raises(KeyError):
        refill(norm, 1, buffers=["nothing"])


def test_a_lazy_layer_and_whole_numbers_are_left_alone():
    refill(nn.LazyLinear(2), 1)
    module = nn.Module()
    module.counts = nn.Parameter(torch.ones(2, dtype=torch.int64), requires_grad=False)
    refill(module, 1)

    assert module.counts.tolist() == [1, 1]


def test_any_object_with_modules_or_parameters_is_taken():
    class Plain:
        pass

    def made(names):
        plain = Plain()
        for name in names:
            setattr(plain, name, nn.Linear(2, 2))
        plain.scale = nn.Parameter(torch.zeros(2))
        return refill(plain, 1)

    assert torch.equal(made("ab").b.weight, made("ba").b.weight)
    assert made("ab").scale.tolist() != [0.0, 0.0]


@pytest.mark.parametrize("thing", [3, None, nn.Linear, [nn.Linear(1, 1)]])
def test_anything_else_is_refused(thing):
    with pytest.raises(TypeError, match="refill needs a module"):
        refill(thing, 1)
