"""Lists and tuples: their length and their order."""

import re
from collections.abc import Iterator

import numpy as np

from tutor.explain.near.miss import Miss, result_of
from tutor.explain.near.transform import Trait
from tutor.explain.near.words import are, listed
from tutor.explain.plain import shorten
from tutor.judge import Aspect
from tutor.judge.arrays import elements
from tutor.judge.nested import same_value
from tutor.wire import SequenceValue, TensorValue, Value

_LONGEST_NAME = 40
_MOST_ITEMS = 64
"""Of a list in which each is compared with each."""

Items = tuple[Value, ...]


def _same(miss: Miss, one: Value, other: Value) -> bool:
    return same_value(one, other, miss.rules)


def _all_same(miss: Miss, one: Items, other: Items) -> bool:
    return len(one) == len(other) and all(map(lambda a, b: _same(miss, a, b), one, other))


def _distinct(miss: Miss, items: Items) -> bool:
    return not any(_same(miss, one, other) for at, one in enumerate(items) for other in items[:at])


def _other_order(miss: Miss) -> Iterator[str]:
    observed = result_of(miss.expected), result_of(miss.got)
    if not all(isinstance(one, SequenceValue) for one in observed):
        return
    wanted, seen = (one.items for one in observed if isinstance(one, SequenceValue))
    if len(wanted) > _MOST_ITEMS:
        return
    if len(wanted) != len(seen) or len(wanted) < 2 or not _distinct(miss, wanted):  # noqa: PLR2004
        return
    if any(isinstance(item, (int, float, complex)) for item in wanted):
        return  # numbers in a list are looked at as a tensor's
    order = []
    for item in seen:
        at = [index for index, one in enumerate(wanted) if _same(miss, one, item)]
        if len(at) != 1:
            return
        order.append(at[0])
    if len(set(order)) < len(order) or order == sorted(order):
        return
    if order == sorted(order, reverse=True) and len(order) > 2:  # noqa: PLR2004
        yield "{whole} holds the right items from the last to the first"
    elif len(order) == 2:  # noqa: PLR2004
        yield "{whole} holds the two right items, the other way around"
    else:
        moved = listed(str(at) for at, one in enumerate(order) if one != at)
        yield f"{{whole}} holds the right items in another order: see those at {moved}"


def _of_length(miss: Miss) -> tuple[Items, Items] | None:
    pair = miss.items if miss.aspect is Aspect.LENGTH else None
    return pair if pair and max(map(len, pair)) <= _MOST_ITEMS else None


def _doubled(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or not pair[0] or len(pair[1]) != 2 * len(pair[0]):
        return
    wanted, seen = pair
    if _all_same(miss, wanted * 2, seen):
        yield "{place} holds everything twice: the right items, and then once more"
    elif _all_same(miss, tuple(item for item in wanted for _ in range(2)), seen):
        yield "{place} holds each item twice in a row"


def _too_many(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or not pair[0] or len(pair[1]) != len(pair[0]) + 1:
        return
    wanted, seen = pair
    fits = [at for at in range(len(seen)) if _all_same(miss, wanted, seen[:at] + seen[at + 1 :])]
    if not fits:
        return
    again = len(fits) > 1 or any(_same(miss, seen[fits[0]], item) for item in wanted)
    more = f"one more, at `[{fits[0]}]`" + (", which is there already" if again else "")
    yield f"{{place}} holds the right items and {more}"


def _first_or_last(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or not pair[1] or len(pair[1]) >= len(pair[0]):
        return
    wanted, seen = pair
    count = len(seen)
    what = "item" if count == 1 else f"{count} items"
    if _all_same(miss, wanted[:count], seen):
        yield f"{{place}} holds only the first {what} of what it should"
    if _all_same(miss, wanted[-count:], seen):
        yield f"{{place}} holds only the last {what} of what it should"


def _one_missing(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or len(pair[1]) < 2 or len(pair[1]) != len(pair[0]) - 1:  # noqa: PLR2004
        return
    wanted, seen = pair
    for at in range(1, len(wanted) - 1):
        if _all_same(miss, wanted[:at] + wanted[at + 1 :], seen):
            yield f"{{place}} holds the right items but for the one that should stand at `[{at}]`"


def _some_missing(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or not _comparable(miss, pair[0]) or not pair[1]:
        return
    wanted, seen = pair
    if any(_first_or_last(miss)) or any(_one_missing(miss)):
        return
    at = _places(miss, seen, wanted)
    if at is not None and len(seen) < len(wanted):
        words = f"{{place}} holds {len(seen)} of the {len(wanted)} items that it should"
        left = [index for index in range(len(wanted)) if index not in at]
        names = _names([wanted[index] for index in left]) or [f"`[{one}]`" for one in left]
        which = f": {listed(names)} {are(names)} missing" if miss.values else ""
        yield f"{words}, in their order{which}"


def _some_extra(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or not _comparable(miss, pair[1]) or not pair[0]:
        return
    wanted, seen = pair
    at = _places(miss, wanted, seen)
    if at is not None and len(seen) > len(wanted) + 1:
        more = [index for index in range(len(seen)) if index not in at]
        yield (
            f"{{place}} holds the right items and {len(more)} more, "
            f"at {listed(f'`[{one}]`' for one in more)}"
        )


def _should_be_empty(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    own = re.match(r"\w+", miss.difference.place)
    if not own or own[0] not in miss.answer:
        return  # the lesson's own list: what it puts in, the check's title says
    if pair and pair[1] and not pair[0]:
        count = len(pair[1])
        yield f"{{place}} should be empty, and holds {count} item{'s' * (count > 1)}"


def _comparable(miss: Miss, items: Items) -> bool:
    """Whether it can be told of each item which it is: numbers are equal by chance."""
    plain = any(isinstance(item, (int, float, complex)) for item in items)
    return not plain and _distinct(miss, items)


def _places(miss: Miss, part: Items, whole: Items) -> list[int] | None:
    """Returns where the items of a part stand in a whole, if they do so in their order."""
    places, at = [], 0
    for item in part:
        at = next((one for one in range(at, len(whole)) if _same(miss, whole[one], item)), -1)
        if at < 0:
            return None
        places.append(at)
        at += 1
    return places


def _names(items: list[Value]) -> list[str]:
    """Returns items by what they are, where they are texts."""
    told = all(isinstance(item, str) and item for item in items)
    return [f"`{shorten(str(item), _LONGEST_NAME)}`" for item in items] if told else []


def _empty(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair and pair[0] and not pair[1]:
        yield "{place} is empty: nothing was put in"


def _nested(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or len(pair[1]) != 1 or not isinstance(pair[1][0], SequenceValue):
        return
    if _all_same(miss, pair[0], pair[1][0].items):
        yield "{place} is a list around the right list: its only item holds all"


def _stacked(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or len(pair[1]) != 1 or not isinstance(pair[1][0], TensorValue):
        return
    tensors = [elements(item) for item in pair[0] if isinstance(item, TensorValue) and item.data]
    whole = pair[1][0]
    if len(tensors) < len(pair[0]) or whole.data is None:
        return
    shapes = {tensor.shape for tensor in tensors}
    if len(shapes) == 1 and elements(whole).size == sum(tensor.size for tensor in tensors):
        flat = np.stack(tensors).ravel()
        if np.allclose(flat, elements(whole).ravel(), rtol=1e-5, atol=1e-6):
            yield "{place} holds one tensor into which all that it should hold is put together"


def _flat(miss: Miss) -> Iterator[str]:
    pair = _of_length(miss)
    if pair is None or not all(isinstance(item, SequenceValue) for item in pair[0]):
        return
    inner = tuple(one for item in pair[0] if isinstance(item, SequenceValue) for one in item.items)
    if len(pair[0]) > 1 and _all_same(miss, inner, pair[1]):
        yield "{place} is flat: the right numbers stand in one list, not in lists inside it"


LISTS = (
    Trait("other order", _other_order, "In which order are they kept?"),
    Trait("doubled", _doubled, "Does what fills it run twice?"),
    Trait("one too many", _too_many, "What puts that in?"),
    Trait("first or last alone", _first_or_last, "What becomes of the others?"),
    Trait("one missing", _one_missing, "What leaves it out?"),
    Trait("some missing", _some_missing, "What do those have in common that are passed over?"),
    Trait("some too many", _some_extra, "What do they have in common, and what lets them in?"),
    Trait("should be empty", _should_be_empty, "What puts that in?"),
    Trait("empty", _empty, "Is what should fill it ever called, and does it fill this very list?"),
    Trait("nested", _nested, "Is a list put into a list, where its items should be?"),
    Trait("stacked", _stacked, "Should they stay apart, as they come?"),
    Trait("flat", _flat, "Which shape should it have?"),
)
