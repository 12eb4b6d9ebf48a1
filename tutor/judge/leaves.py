"""Two leaves: tensors, numbers, strings, symbols."""

import math
from dataclasses import dataclass, replace

import numpy as np

from tutor.judge.arrays import (
    Array,
    bits_differ,
    elements,
    is_inexact,
    nonfinite,
    own_scale,
    unequal,
)
from tutor.judge.cells import cells
from tutor.judge.difference import Aspect, Difference, Worst
from tutor.judge.rules import Rules
from tutor.judge.show import arrays_text, pair_text, shape_text, text_of, type_of
from tutor.judge.where import slices
from tutor.wire import TensorValue, Value


@dataclass(frozen=True)
class Leaf:
    """Two values that are compared as a whole, and where they are."""

    place: str
    expected: Value
    got: Value


def compare_leaf(leaf: Leaf, rules: Rules, scale: float | None = None) -> Difference | None:
    """Returns the first difference: for tensors the form, NaN and infinity, then values.

    Args:
        leaf: Two values of one category.
        rules: The tolerances.
        scale: What stands for the largest expected magnitude; by default the leaf's own.
    """
    return with_pair(_compare_leaf(leaf, rules, scale), leaf.expected, leaf.got)


def with_pair(difference: Difference | None, expected: Value, got: Value) -> Difference | None:
    """Returns a difference with the two values that differ."""
    return difference and replace(difference, pair=(expected, got))


def _compare_leaf(leaf: Leaf, rules: Rules, scale: float | None) -> Difference | None:
    expected, got = leaf.expected, leaf.got
    if isinstance(expected, TensorValue) and isinstance(got, TensorValue):
        return _compare_form(leaf.place, expected, got, rules) or compare_elements(
            leaf, rules, scale
        )
    if "values" in rules.ignore:
        return None
    wanted, seen = number(expected), number(got)
    if wanted is not None and seen is not None:
        # The solution's dtype alone: one of the answer's own choice could widen the tolerance.
        dtype = expected.dtype if isinstance(expected, TensorValue) else type(wanted).__name__
        return _compare_numbers(leaf.place, wanted, seen, dtype, rules)
    if expected == got:
        return None
    return Difference(Aspect.VALUES, leaf.place, text_of(got), text_of(expected))


def number(value: Value) -> bool | int | float | complex | None:
    """Returns the number that a value is, a 0-d tensor's element included; None for no number."""
    if isinstance(value, TensorValue):
        alone = value.data is not None and value.shape == ()
        return elements(value).item() if alone else None
    return value if isinstance(value, (bool, int, float, complex)) else None


def compare_tensor(
    place: str, expected: TensorValue, got: Value, rules: Rules
) -> Difference | None:
    """Returns the first difference of what should be a tensor.

    In this order: it is a tensor, shape, dtype, layout, device, NaN and infinity, values,
    requires_grad.
    """
    if not (isinstance(got, TensorValue) and got.origin == expected.origin):
        other = Difference(Aspect.TYPE, place, type_of(got), type_of(expected))
        return with_pair(other, expected, got)
    difference = (
        _compare_form(place, expected, got, rules)
        or _compare_device(place, expected, got, rules)
        or compare_elements(Leaf(place, expected, got), rules)
        or _compare_requires_grad(place, expected, got, rules)
    )
    return with_pair(difference, expected, got)


def compare_elements(leaf: Leaf, rules: Rules, scale: float | None = None) -> Difference | None:
    """Returns the difference in the elements of two tensors of one shape and dtype."""
    expected, got = leaf.expected, leaf.got
    assert isinstance(expected, TensorValue)
    assert isinstance(got, TensorValue)
    if "values" in rules.ignore:
        return None
    if expected.data is None or got.data is None:
        if expected.data is got.data:
            return None
        return Difference(Aspect.DEVICE, leaf.place, got.device, expected.device)
    wanted = elements(expected)
    seen = elements(got).reshape(wanted.shape)
    if rules.exact:
        alike = expected.dtype == got.dtype
        wrong = bits_differ(expected, got) if alike else np.asarray(wanted != seen)
        return _wrong_values(leaf.place, (wanted, seen), wrong, rules)
    ways = nonfinite(wanted)
    if (other := ways != nonfinite(seen)).any():
        return _differ(Aspect.NONFINITE, leaf.place, (wanted, seen), other, rules)
    finite = ways == 0
    pair = wanted[finite], seen[finite]
    scale = own_scale(*pair, expected.dtype, rules) if scale is None else scale
    wrong = np.zeros(wanted.shape, np.bool_)
    wrong[finite] = unequal(*pair, expected.dtype, rules, scale)
    return _wrong_values(leaf.place, (wanted, seen), wrong, rules)


def _compare_form(
    place: str, expected: TensorValue, got: TensorValue, rules: Rules
) -> Difference | None:
    # Where the shape does not count, the elements do, in their order: so many must there be.
    as_many = math.prod(got.shape) == math.prod(expected.shape) or "values" in rules.ignore
    if got.shape != expected.shape and not ("shape" in rules.ignore and as_many):
        shapes = shape_text(got.shape), shape_text(expected.shape)
        return Difference(Aspect.SHAPE, place, *shapes)
    if got.dtype != expected.dtype and "dtype" not in rules.ignore:
        return Difference(Aspect.DTYPE, place, got.dtype, expected.dtype)
    if got.layout != expected.layout:
        return Difference(Aspect.LAYOUT, place, got.layout, expected.layout)
    return None


def _compare_device(
    place: str, expected: TensorValue, got: TensorValue, rules: Rules
) -> Difference | None:
    if got.device == expected.device or "device" in rules.ignore:
        return None
    return Difference(Aspect.DEVICE, place, got.device, expected.device)


def _compare_requires_grad(
    place: str, expected: TensorValue, got: TensorValue, rules: Rules
) -> Difference | None:
    if got.requires_grad == expected.requires_grad or "requires_grad" in rules.ignore:
        return None
    return Difference(
        Aspect.REQUIRES_GRAD, place, str(got.requires_grad), str(expected.requires_grad)
    )


def _compare_numbers(
    place: str, expected: complex, got: complex, dtype: str, rules: Rules
) -> Difference | None:
    wanted, seen = np.asarray(expected), np.asarray(got)
    if rules.exact:
        same = wanted.tobytes() == seen.tobytes()
    elif is_inexact(dtype):
        ways = nonfinite(wanted)
        same = ways == nonfinite(seen) and (
            ways != 0 or not unequal(wanted, seen, dtype, rules, float(abs(wanted)))
        )
    else:
        same = expected == got
    return None if same else Difference(Aspect.VALUES, place, *pair_text(got, expected))


def _wrong_values(
    place: str, arrays: tuple[Array, Array], wrong: Array, rules: Rules
) -> Difference | None:
    return _differ(Aspect.VALUES, place, arrays, wrong, rules) if wrong.any() else None


def _differ(
    aspect: Aspect, place: str, arrays: tuple[Array, Array], wrong: Array, rules: Rules
) -> Difference:
    """Returns the difference of two arrays, with the element at which it is largest."""
    wanted, seen = arrays
    right = tuple(one for one in ("shape", "dtype") if one not in rules.ignore)
    with np.errstate(all="ignore"):
        # Where the dtype does not count, whole numbers may stand beside others.
        inexact = not {wanted.dtype.kind, seen.dtype.kind}.isdisjoint("fc")
        off = np.abs(seen - wanted) if inexact else _distance(wanted, seen)
        relative = off / np.abs(wanted if inexact else wanted.astype(np.float64))
    key = np.where(wrong, np.nan_to_num(off, nan=np.inf), -1.0)
    index = np.unravel_index(int(np.argmax(key)), key.shape) if key.shape else ()
    got, expected = pair_text(seen[index].item(), wanted[index].item())
    return Difference(
        aspect,
        place,
        *arrays_text(seen, wanted),
        Worst(
            tuple(int(at) for at in index),
            got,
            expected,
            float(np.max(off[wrong])),
            float(np.max(relative[wrong])),
            int(wrong.sum()),
            int(wrong.size),
            slices(wrong),
            right,
        ),
        cells(seen, wanted, wrong),
    )


def _distance(wanted: Array, seen: Array) -> Array:
    # The larger less the smaller is what 64 bits without a sign always hold.
    larger, smaller = np.maximum(wanted, seen), np.minimum(wanted, seen)
    return np.asarray(larger.astype(np.uint64) - smaller.astype(np.uint64), np.float64)
