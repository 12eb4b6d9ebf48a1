"""Numbers that are written in: the same in every case, where different ones are expected."""

import math
from collections.abc import Sequence

import numpy as np

from tutor.explain.near.code import Code
from tutor.explain.near.miss import Miss, result_of
from tutor.judge import Aspect
from tutor.judge.arrays import elements
from tutor.judge.nested import same_value
from tutor.wire import MappingValue, SequenceValue, TensorValue, Value

_HELD = {"parameters", "buffers", "state_dict", "tree", "hooks"}


def constant(misses: Sequence[Miss], passed: Sequence[Value]) -> str:
    """Returns words where what was seen is the same in all cases, and should not be.

    Args:
        misses: The cases in which the check failed.
        passed: What was seen of the check in the cases in which it passed.
    """
    first = misses[0]
    if first.kind in _HELD:
        return ""  # not computed: all that fills it with one number makes it the same
    seen = [*(result_of(miss.got) for miss in misses), *map(result_of, passed)]
    wanted = [result_of(miss.expected) for miss in misses] + seen[len(misses) :]
    if len(seen) < 2 or not _tells(seen[0]):  # noqa: PLR2004  # to compare
        return ""
    same = [
        all(same_value(one, other, first.rules) for other in side) for one, *side in (seen, wanted)
    ]
    if same != [True, False]:
        return ""
    return (
        "{whole} is the same in every case, though what it should come from differs. Is something "
        "written in, or worked out once, that should be computed each time?"
    )


def written_in(misses: Sequence[Miss]) -> str:
    """Returns words where calls give no gradient in any case, and the right value in some only."""
    passes = {(_passes_back(miss.expected), _passes_back(miss.got)) for miss in misses}
    right = {miss.aspect is Aspect.NO_GRADIENT for miss in misses}
    if passes != {(True, False)} or right != {True, False}:
        return ""
    if Code(misses[0].answer).cuts():
        return ""  # something else takes the gradients away
    return (
        "{whole} has the right value in some cases and another one elsewhere, and in none does a "
        "gradient pass back from it. Is something written in, or worked out from other numbers, "
        "that should be computed from what goes in?"
    )


def _passes_back(observation: Value) -> bool:
    """Whether a call passed a gradient back to anything."""
    match observation:
        case MappingValue("call", pairs):
            gradients = dict(pairs).get("gradients")
            return isinstance(gradients, MappingValue) and bool(gradients.pairs)
    return False


def same_shape(misses: Sequence[Miss]) -> str:
    """Returns words where something has one shape in cases that expect several."""
    if any(miss.aspect is not Aspect.SHAPE or _is_single(miss.seen) for miss in misses):
        return ""  # what is left of a sum, or of an index, has no size
    places, seen, wanted = (
        {getattr(miss.difference, what) for miss in misses} for what in ("place", "got", "expected")
    )
    if len(places) > 1 or len(seen) > 1 or len(wanted) < 2:  # noqa: PLR2004
        return ""
    return (
        f"{{place}} has the shape `{seen.pop()}` in one case as in another, where a different one "
        "is expected in each. Is a size written in that should follow from what goes in?"
    )


def _is_single(value: Value) -> bool:
    return not isinstance(value, TensorValue) or math.prod(value.shape) <= 1


def only_of_one(misses: Sequence[Miss], passed: Sequence[Value]) -> str:
    """Returns words where a check fails exactly where a dimension 0 is of size one."""
    right = [result_of(value) for value in passed]
    wrong = [result_of(miss.expected) for miss in misses]
    if not right or not all(isinstance(one, TensorValue) for one in (*right, *wrong)):
        return ""
    sizes, others = (
        {one.shape[:1] for one in side if isinstance(one, TensorValue)} for side in (wrong, right)
    )
    if sizes != {(1,)} or sizes & others or () in others:
        return ""
    return (
        "{whole} is right where dimension 0 is longer, and only differs where it is 1. Is a "
        "dimension of size 1 lost, or taken for another, as `squeeze` does?"
    )


def _tells(value: Value) -> bool:
    """Whether a value holds numbers, other than zeros."""
    match value:
        case TensorValue():
            return value.data is not None and bool(np.any(elements(value)))
        case SequenceValue(items=items):
            return any(map(_tells, items))
        case MappingValue(pairs=pairs):
            return any(_tells(item) for _, item in pairs)
        case bool() | None:
            return False
        case int() | float() | complex():
            return value != 0
    return False
