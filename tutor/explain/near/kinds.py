"""The right thing, as another kind of thing."""

from collections.abc import Iterator

import numpy as np

from tutor.explain.near.code import Code
from tutor.explain.near.miss import Miss, as_array
from tutor.explain.near.transform import Trait
from tutor.explain.near.words import listed
from tutor.judge import Aspect
from tutor.judge.arrays import Array, elements
from tutor.judge.nested import same_value
from tutor.wire import MappingValue, OpaqueValue, SequenceValue, SymbolValue, TensorValue, Value

_NUMBERS = (bool, int, float, complex)
_WHY_NO_MODULE = "Is its name given to something else, or is that what a function gave back?"
_FUNCTIONS = {"function", "method", "builtin_function_or_method"}


def _of_type(miss: Miss) -> bool:
    return miss.aspect is Aspect.TYPE and miss.difference.pair is not None


def _nothing(miss: Miss) -> Iterator[str]:
    if _of_type(miss) and miss.seen is None and miss.wanted is not None:
        yield "{place} is `None`"


def _why_nothing(miss: Miss) -> str:
    lines = Code(miss.answer).returns_nothing()
    if len(lines) == 1:
        return f"Line {lines[0]} returns nothing: is that where this comes from?"
    if lines:
        return f"Lines {listed(map(str, lines))} return nothing: does it come to one of those?"
    return "Does a function end without `return`, or change its object in place?"


def _function(miss: Miss) -> Iterator[str]:
    match miss.seen:
        case OpaqueValue(type) | SymbolValue(type) if _of_type(miss) and type in _FUNCTIONS:
            yield "{place} is a function itself, and not what it returns"
        case OpaqueValue("generator") if _of_type(miss):
            yield "{place} is a generator: nothing in it has been computed yet"


def _pair_with_indices(miss: Miss) -> Iterator[str]:
    if not (_of_type(miss) and isinstance(miss.seen, SequenceValue)):
        return
    items = miss.seen.items
    if len(items) < 2 or isinstance(miss.wanted, SequenceValue):  # noqa: PLR2004
        return
    at = [index for index, item in enumerate(items) if same_value(miss.wanted, item, miss.rules)]
    if len(at) == 1:
        kind = f"a `{miss.seen.type}` of {len(items)}"
        yield f"{{place}} is {kind}; its item `[{at[0]}]` is what it should be"


def _wrapped(miss: Miss) -> Iterator[str]:
    match miss.seen:
        case SequenceValue(type, (item,)) if _of_type(miss):
            if same_value(miss.wanted, item, miss.rules):
                yield f"{{place}} is a {type} around what it should be"


def _unwrapped(miss: Miss) -> Iterator[str]:
    match miss.wanted:
        case SequenceValue(type, (item,)) if _of_type(miss):
            if same_value(item, miss.seen, miss.rules):
                yield f"{{place}} is right but stands alone: a {type} around it is expected"


def _tensors_in_a_list(miss: Miss) -> Iterator[str]:
    """Yields where the rows of a tensor are the items of a list, or numbers are."""
    if not (_of_type(miss) and isinstance(miss.wanted, TensorValue)):
        return
    if not isinstance(miss.seen, SequenceValue) or miss.wanted.data is None:
        return
    wanted = elements(miss.wanted)
    stacked = _stacked(miss.seen)
    if stacked is not None and stacked.shape == wanted.shape and _equal(wanted, stacked):
        numbers = as_array(miss.seen) is not None
        kind = "plain numbers" if numbers else f"{len(miss.seen.items)} tensors"
        yield f"{{place}} holds the right numbers, as a list of {kind} and not as one tensor"


def _stacked(value: SequenceValue) -> Array | None:
    plain = as_array(value)
    if plain is not None:
        return plain
    arrays = [
        elements(item)
        for item in value.items
        if isinstance(item, TensorValue) and item.data is not None
    ]
    if not arrays or len(arrays) < len(value.items) or len({one.shape for one in arrays}) > 1:
        return None
    return np.stack(arrays)


def _equal(one: Array, other: Array) -> bool:
    return bool(np.allclose(one, other, rtol=1e-5, atol=1e-6, equal_nan=True))


def _stacked_in_a_tensor(miss: Miss) -> Iterator[str]:
    if not (_of_type(miss) and isinstance(miss.wanted, SequenceValue)):
        return
    if not isinstance(miss.seen, TensorValue) or miss.seen.data is None:
        return
    plain = as_array(miss.wanted) is not None
    stacked = _stacked(miss.wanted) if plain or len(miss.wanted.items) > 1 else None
    seen = elements(miss.seen)
    if stacked is None or stacked.size != seen.size or not _equal(stacked.ravel(), seen.ravel()):
        return
    if as_array(miss.wanted) is not None:
        yield "{place} holds the right numbers as a tensor, and not as a list of plain numbers"
    else:
        yield "{place} holds the right numbers in one tensor, and not as the items of a list"


def _why_a_list(miss: Miss) -> str:
    if as_array(miss.wanted) is not None:
        return "Where should they become plain numbers?"
    return "Should they stay apart, as they come?"


def _other_library(miss: Miss) -> Iterator[str]:
    match miss.wanted, miss.seen:
        case TensorValue() as wanted, TensorValue() as seen if wanted.origin != seen.origin:
            same = wanted.data is not None and seen.data is not None and wanted.shape == seen.shape
            right = same and _equal(elements(wanted), elements(seen))
            kind = "a NumPy array" if seen.origin == "numpy" else "a tensor"
            other = "a tensor" if seen.origin == "numpy" else "a NumPy array"
            holds = "holds the right numbers, as" if right else "is"
            yield f"{{place}} {holds} {kind} and not as {other}".replace(
                "is a NumPy array and not as", "is a NumPy array and not"
            ).replace("is a tensor and not as", "is a tensor and not")


def _number_and_tensor(miss: Miss) -> Iterator[str]:
    match miss.wanted, miss.seen:
        case TensorValue() as wanted, seen if _of_type(miss) and isinstance(seen, _NUMBERS):
            if wanted.shape == () and wanted.data is not None and elements(wanted).item() == seen:
                yield "{place} is the right number, as Python's own and not as a tensor"
            elif wanted.data is not None:
                yield "{place} is one number, where a tensor is expected"
        case wanted, TensorValue() as seen if _of_type(miss) and isinstance(wanted, _NUMBERS):
            if seen.data is not None and elements(seen).size == 1:
                right = _equal(np.asarray(elements(seen).item()), np.asarray(wanted))
                one = "the right number" if right else "a number"
                yield f"{{place}} is {one} inside a tensor, where Python's own is expected"


def _pairs(miss: Miss) -> Iterator[str]:
    match miss.wanted, miss.seen:
        case MappingValue() as wanted, SequenceValue(items=items) if _of_type(miss):
            pairs = tuple(SequenceValue("tuple", pair) for pair in wanted.pairs)
            if len(pairs) == len(items) and all(
                same_value(one, other, miss.rules) for one, other in zip(pairs, items, strict=True)
            ):
                yield "{place} holds the right names and values, as a list of pairs and no dict"
        case SequenceValue(items=wanted_items), MappingValue() as seen if _of_type(miss):
            values = SequenceValue("list", tuple(value for _, value in seen.pairs))
            if same_value(SequenceValue("list", wanted_items), values, miss.rules):
                yield "{place} is a dict, and its values are the right ones: a list is expected"


def _number_kind(miss: Miss) -> Iterator[str]:
    wanted, seen = (_plain(value) for value in (miss.wanted, miss.seen))
    if not _of_type(miss) or type(wanted) is type(seen):
        return
    if wanted is not None and seen is not None and wanted == seen:
        kinds = type(seen).__name__, type(wanted).__name__
        yield f"{{place}} is the right number as `{kinds[0]}`, and `{kinds[1]}` is expected"


def _text(miss: Miss) -> Iterator[str]:
    number = _of_type(miss) and isinstance(miss.wanted, _NUMBERS)
    if number and isinstance(miss.seen, str) and miss.seen.strip() == str(miss.wanted):
        yield "{place} is the right number as text: a `str`"


def _quoted(miss: Miss) -> Iterator[str]:
    """Yields where text stands for something else, whatever it says."""
    if not (_of_type(miss) and isinstance(miss.seen, str)) or any(_text(miss)):
        return
    expected = miss.difference.expected
    yield f"{{place}} is text, a `str`, where {expected} is expected: text is never equal to that"


def _something(miss: Miss) -> Iterator[str]:
    """Yields where there is something in place of nothing."""
    if _of_type(miss) and miss.wanted is None:
        yield f"{{place}} is {miss.difference.got}, where `None` is expected"


def _list_alone(miss: Miss) -> Iterator[str]:
    """Yields where a list stands for a tensor, whatever it holds."""
    if not (_of_type(miss) and isinstance(miss.wanted, TensorValue)):
        return
    if miss.wanted.origin == "torch" and isinstance(miss.seen, SequenceValue):
        yield f"{{place}} is {miss.difference.got} of Python's own, where a tensor is expected"


def _thing_for_truth(miss: Miss) -> Iterator[str]:
    """Yields where a thing stands for whether there is one."""
    if _of_type(miss) and isinstance(miss.wanted, bool) and not _is_plain(miss.seen):
        yield f"{{place}} is {miss.difference.got} itself, where only True or False is expected"


def _is_plain(value: Value) -> bool:
    return value is None or isinstance(value, (*_NUMBERS, str, TensorValue, OpaqueValue))


def _no_module(miss: Miss) -> Iterator[str]:
    if miss.aspect is not Aspect.TYPE or miss.difference.expected != "a module":
        return
    if miss.difference.got == "a NoneType":
        yield f"{{place}} is `None`, where the module should be. {_why_nothing(miss)}"
    else:
        kind = miss.difference.got
        yield f"{{place}} stands for {kind}, where the module should be. {_WHY_NO_MODULE}"


def _plain(value: Value) -> bool | int | float | complex | None:
    if isinstance(value, TensorValue) and value.shape == () and value.data is not None:
        return elements(value).item()  # type: ignore[no-any-return]
    return value if isinstance(value, _NUMBERS) else None


KINDS = (
    Trait("none", _nothing, _why_nothing),
    Trait("function", _function, "Is it called?"),
    Trait("item of a tuple", _pair_with_indices, "Which of the items is needed?"),
    Trait("wrapped", _wrapped, "Should it stand alone?"),
    Trait("unwrapped", _unwrapped, "How many items should there be room for?"),
    Trait(
        "list for a tensor",
        _tensors_in_a_list,
        "What makes a list of it, or should make one tensor of the list?",
    ),
    Trait("tensor for a list", _stacked_in_a_tensor, _why_a_list),
    Trait("other library", _other_library, "Where does it pass from one to the other?"),
    Trait("number and tensor", _number_and_tensor, "Where does it become one?"),
    Trait("pairs and dict", _pairs, "Which of the two is asked for?"),
    Trait("number as text", _text, "Where does it become text?"),
    Trait("text", _quoted, "Do quotes stand around it, or does something turn it into text?"),
    Trait("something for none", _something, "When is there nothing to give, and does it see that?"),
    Trait("thing for truth", _thing_for_truth, "What is asked of it: the thing, or whether it is?"),
    Trait(
        "a list alone",
        _list_alone,
        "Could torch do it with all of its numbers at once?",
        last=True,
    ),
    Trait("no module", _no_module),
    Trait("kind of number", _number_kind, "Where should it be made one, or stay one?"),
)
