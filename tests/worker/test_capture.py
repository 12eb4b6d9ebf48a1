"""Objects as data, whatever the objects say of themselves."""

import collections
from typing import NamedTuple

import numpy as np
import pytest
import torch

from tests.worker.conftest import numbers
from tutor.wire import (
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
)
from tutor.worker.capture import capture, digest


class Point(NamedTuple):
    x: int
    y: int


@pytest.mark.parametrize(
    "thing", [None, True, 0, -(2**70), 1.5, float("inf"), 2 + 3j, "text", b"x"]
)
def test_plain_values_stand_for_themselves(thing):
    assert capture(thing) == thing
    assert type(capture(thing)) is type(thing)


def test_collections_keep_their_class_and_order():
    assert capture([1, (2, 3)]) == SequenceValue("list", (1, SequenceValue("tuple", (2, 3))))
    assert capture(Point(1, 2)) == SequenceValue("Point", (1, 2))
    assert capture(range(3)) == SequenceValue("range", (0, 1, 2))
    assert capture({"b": 1, "a": 2}) == MappingValue("dict", (("b", 1), ("a", 2)))
    assert capture(collections.OrderedDict(a=1)).type == "OrderedDict"
    assert capture({3}) == SetValue("set", (3,))
    assert capture(torch.zeros(2, 3).shape) == SequenceValue("Size", (2, 3))


def test_names_of_torch_are_symbols():
    assert capture(torch.float32) == SymbolValue("dtype", "torch.float32")
    assert capture(torch.device("cpu")) == SymbolValue("device", "cpu")


@pytest.mark.parametrize("thing", [lambda: 1, (n for n in ()), object(), print, torch.nn.Linear])
def test_what_cannot_be_compared_is_opaque(thing):
    assert isinstance(capture(thing), OpaqueValue)


def test_a_list_that_holds_itself_ends():
    loop: list = []
    loop.append(loop)

    assert "nested more than" in repr(capture(loop))


def test_too_many_items_are_refused():
    with pytest.raises(ValueError, match="more than 100000 items"):
        capture(list(range(200_000)))


@pytest.mark.parametrize(
    "dtype",
    [
        torch.float32,
        torch.float64,
        torch.float16,
        torch.bfloat16,
        torch.int64,
        torch.uint8,
        torch.bool,
        torch.complex64,
        torch.float8_e4m3fn,
    ],
)
def test_tensors_of_each_dtype_are_copied_to_the_bit(dtype):
    tensor = torch.tensor([0.0, 1.0, 2.0]).to(dtype)
    value = capture(tensor)

    assert (value.dtype, value.shape) == (str(dtype).removeprefix("torch."), (3,))
    assert value.data == tensor.view(torch.uint8).numpy().tobytes()


@pytest.mark.parametrize(
    "tensor",
    [
        torch.arange(6.0).reshape(2, 3).t(),
        torch.arange(12.0)[::2].reshape(3, 2),
        torch.tensor([[1.0], [2.0], [3.0]]).expand(3, 2),
        torch.empty(0, 3),
        torch.tensor(5.0),
        torch.arange(6.0).reshape(2, 3).to_sparse(),
    ],
    ids=["transposed", "strided", "expanded", "empty", "0-d", "sparse"],
)
def test_elements_come_in_the_order_of_the_index(tensor):
    value = capture(tensor)

    assert value.shape == tuple(tensor.shape)
    assert numbers(value) == tensor.to_dense().flatten().tolist()


def test_a_lazy_conjugate_is_resolved():
    value = capture(torch.tensor([1 + 2j]).conj())

    assert value.data == np.array([1 - 2j], np.complex64).tobytes()


def test_a_meta_tensor_has_no_elements():
    assert capture(torch.empty(2, device="meta")).data is None


@pytest.mark.filterwarnings("ignore:.*quantized tensor creation")
def test_a_quantised_tensor_gives_its_values_and_says_so():
    value = capture(torch.quantize_per_tensor(torch.tensor([1.0]), 0.5, 0, torch.quint8))

    assert (value.layout, numbers(value)) == ("quantized", [1.0])


def test_whether_a_gradient_is_required_is_told():
    assert capture(torch.zeros(1, requires_grad=True)).requires_grad
    assert not capture(torch.zeros(1)).requires_grad


def test_a_lazy_parameter_is_uninitialised():
    assert capture(torch.nn.LazyLinear(2).weight).name == "uninitialised"


def test_arrays_and_their_numbers():
    assert capture(np.float32(0.5)) == 0.5
    assert capture(np.int64(3)) == 3
    big_endian = capture(np.array([1.0], dtype=">f4"))
    assert (big_endian.origin, big_endian.dtype, numbers(big_endian)) == ("numpy", "float32", [1.0])
    assert isinstance(capture(np.array([object()])), OpaqueValue)


def test_a_module_is_its_tree_and_its_state():
    model = torch.nn.Sequential(torch.nn.Linear(1, 1, bias=False), torch.nn.ReLU())
    value = capture(model)

    assert isinstance(value, ModuleValue)
    assert value.tree == (("", "Sequential"), ("0", "Linear"), ("1", "ReLU"))
    assert [name for name, _ in value.state] == ["0.weight"]


def test_what_is_done_later_does_not_change_what_was_seen():
    tensor = torch.zeros(2)
    value = capture(tensor)
    tensor += 1

    assert numbers(value) == [0.0, 0.0]


class Liar(torch.Tensor):
    shape = (99,)
    requires_grad = True
    dtype = torch.int8

    def detach(self):
        raise RuntimeError

    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return 42


class LiarList(list):
    def __iter__(self):
        return iter(["lies"])

    def __len__(self):
        return 1


class LiarText(str):
    __slots__ = ()

    def __str__(self):
        return "lies"


def test_objects_that_lie_are_seen_as_they_are():
    tensor = capture(torch.ones(2).as_subclass(Liar))
    assert isinstance(tensor, TensorValue)
    assert (tensor.shape, tensor.dtype, tensor.requires_grad) == ((2,), "float32", False)
    assert capture(LiarList([1, 2])).items == (1, 2)
    assert capture(LiarText("truth")) == "truth"


def test_equal_values_have_one_digest():
    assert digest(capture([torch.ones(2)])) == digest(capture([torch.ones(2)]))
    assert digest(capture([torch.ones(2)])) != digest(capture([torch.zeros(2)]))
