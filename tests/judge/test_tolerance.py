"""Equal enough: atol + rtol * |expected| + rtol * the largest |expected|."""

import ml_dtypes
import numpy as np
import pytest

from tests.judge.values import RULES, call, seen, tensor
from tutor.judge import Aspect, Rules, compare

# rtol and atol as torch.testing has them.
TOLERANCES = {
    "float16": (1e-3, 1e-5),
    "bfloat16": (1.6e-2, 1e-5),
    "float32": (1.3e-6, 1e-5),
    "float64": (1e-7, 1e-7),
    "complex32": (1e-3, 1e-5),
    "complex64": (1.3e-6, 1e-5),
    "complex128": (1e-7, 1e-7),
}
PARTS = {"complex32": "float16", "complex64": "float32", "complex128": "float64"}
WIDTHS = {"float16": "uint16", "bfloat16": "uint16", "float32": "uint32", "float64": "uint64"}


def around(limit, dtype):
    """Return the largest number of a dtype that is at most the limit, and the next."""
    part = PARTS.get(dtype, dtype)
    number = np.array([limit], getattr(ml_dtypes, part, part))
    bits = number.view(WIDTHS[part])
    if number.astype(np.float64)[0] > limit:
        bits -= 1
    # The limit itself is a float64, and so rounded.
    slack = 4 if part == "float64" else 0
    bits -= slack
    inside = float(number.astype(np.float64)[0])
    bits += 1 + 2 * slack
    return inside, float(number.astype(np.float64)[0])


def equal(expected, got, rules=RULES):
    return compare("value", seen(expected), seen(got), rules) is None


@pytest.mark.parametrize(("dtype", "tolerances"), TOLERANCES.items())
@pytest.mark.parametrize(("element", "largest"), [(1.0, 1.0), (1.0, 8.0), (0.0, 8.0), (2.0, -64.0)])
def test_just_inside_and_just_outside(dtype, tolerances, element, largest):
    rtol, atol = tolerances
    allowed = atol + rtol * element + rtol * abs(largest)
    inside, outside = around(element + allowed, dtype)
    expected = tensor([element, largest], dtype)
    assert equal(expected, tensor([inside, largest], dtype))
    assert not equal(expected, tensor([outside, largest], dtype))


@pytest.mark.parametrize("dtype", ["float8_e4m3fn", "float8_e5m2"])
def test_eight_bit_floats_are_compared_exactly(dtype):
    assert equal(tensor([1.0, 448.0], dtype), tensor([1.0, 448.0], dtype))
    assert not equal(tensor([1.0, 448.0], dtype), tensor([1.25, 448.0], dtype))


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int64", "uint64", "uint16", "uint32"])
def test_integers_are_compared_exactly(dtype):
    assert not equal(tensor([1, 100], dtype), tensor([2, 100], dtype))
    assert not equal(tensor([1, 100], dtype), tensor([0, 100], dtype))


def test_a_tolerance_bears_on_no_integer():
    rules = Rules("answer", rtol=1.0, atol=1.0)
    assert not equal(tensor([1]), tensor([2]), rules)
    assert not equal(1, 2, rules)


def test_a_float_of_python_is_as_exact_as_a_float32():
    # 1e-7 + 1.3e-6 * 1 + 1.3e-6 * 1
    assert equal(1.0, 1.0 + 2.69e-6)
    assert not equal(1.0, 1.0 + 2.71e-6)
    assert equal(0.0, 0.99e-7)
    assert not equal(0.0, 1.01e-7)
    assert not equal(1j, 1j + 2.71e-6)


def test_a_number_and_a_tensor_are_compared_as_the_expected_one_is():
    assert equal(tensor(1.0, "bfloat16"), 1.01)
    assert not equal(1.0, tensor(1.01, "bfloat16"))


def test_a_check_may_set_each_tolerance():
    assert equal([1.0], [1.15], Rules("answer", atol=0.2))
    assert not equal([1.0], [1.25], Rules("answer", atol=0.2))
    assert equal([1.0], [1.15], Rules("answer", rtol=0.1))
    assert not equal([1.0], [1.25], Rules("answer", rtol=0.1))
    assert not equal(tensor([1.0]), tensor([1.0000001]), Rules("answer", rtol=0.0, atol=0.0))


def test_noise_beside_large_numbers_is_equal_to_zero():
    assert equal(tensor([1e6, 0.0]), tensor([1e6, 1.0]))
    assert not equal(tensor([0.0]), tensor([1.0]))


@pytest.mark.parametrize("filling", [-1e9, float(np.finfo(np.float32).min), 1e20])
def test_a_number_that_stands_for_infinity_is_no_scale(filling):
    assert not equal(tensor([filling, 1.0, 2.0]), tensor([filling, 0.0, 2.0]))
    assert not equal(tensor([filling, 1e-3, 2.0]), tensor([filling, 2e-3, 2.0]))
    assert equal(tensor([filling, 1.0, 2.0]), tensor([filling, 1.000002, 2.000002]))


def test_each_tensor_has_a_scale_of_its_own():
    assert not equal([tensor([1e6]), tensor([0.0])], [tensor([1e6]), tensor([1.0])])


def test_all_gradients_of_a_call_have_one_scale():
    expected = call(1.0, x=tensor([1e6]), w=tensor([0.0]))
    assert compare("call", expected, call(1.0, x=tensor([1e6]), w=tensor([1.0])), RULES) is None
    found = compare("call", expected, call(1.0, x=tensor([1e6]), w=tensor([2.0])), RULES)
    assert (found.aspect, found.place) == (Aspect.VALUES, "the gradient of `w`")


def test_an_infinite_number_is_no_scale():
    rules = Rules("answer", nan=True)
    expected = tensor([float("inf"), float("nan"), 1.0])
    assert not equal(expected, tensor([float("inf"), float("nan"), 2.0]), rules)


def test_what_is_got_is_no_scale():
    assert not equal(tensor([0.0, 0.0]), tensor([1e6, 1.0]))


@pytest.mark.parametrize(
    ("dtype", "expected", "got", "off"),
    [
        ("uint8", 0, 255, 255.0),
        ("uint8", 255, 0, 255.0),
        ("int8", -128, 127, 255.0),
        ("uint64", 0, 2**64 - 1, 2.0**64),
        ("uint64", 2**53, 2**53 + 1, 1.0),
        ("int64", -(2**63), 2**63 - 1, 2.0**64),
        ("bool", True, False, 1.0),
    ],
)
def test_distances_do_not_wrap(dtype, expected, got, off):
    found = compare("tensor", tensor([expected, 1], dtype), tensor([got, 1], dtype), RULES)
    assert found.worst.index == (0,)
    assert found.worst.absolute == off


def test_the_largest_numbers_are_compared_without_a_warning():
    most = np.finfo(np.float64).max
    assert equal(tensor([most], "float64"), tensor([most], "float64"))
    assert not equal(tensor([most], "float64"), tensor([-most], "float64"))
    huge = complex(most, most)
    assert equal(tensor([huge], "complex128"), tensor([huge], "complex128"))
    assert equal(huge, huge)
    assert not equal(most, -most)


def test_exact_compares_bits():
    exact = Rules("answer", exact=True)
    assert equal(tensor([0.1, 0.0]), tensor([0.1, 0.0]), exact)
    assert not equal(tensor([0.0]), tensor([-0.0]), exact)
    assert not equal(tensor([1.0]), tensor([1.0000001]), exact)
    assert equal(tensor([1.0]), tensor([1.0000001]))
    assert not equal(1.0, 1.0 + 1e-15, exact)
    assert equal(tensor([], "float32"), tensor([], "float32"), exact)
