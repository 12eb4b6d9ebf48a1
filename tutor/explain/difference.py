"""The first difference, as a sentence."""

import cmath
import math

from tutor.explain.plain import plain, shorten
from tutor.judge import Aspect, Difference, Worst

_LONGEST = 160
_LONGEST_NAME = 60
_MOST_NAMES = 12


def sentence(difference: Difference, *, values: bool) -> str:
    """Returns what differs, where, and by how much.

    Args:
        difference: As the judge found it.
        values: Whether values may be shown; where not, only their pattern is.
    """
    words = _values if difference.tells_values else _form
    text = plain(words(difference, values))
    return text[:1].upper() + text[1:]


_FORMS = {
    Aspect.TYPE: "{place} is {got}; expected {expected}.",
    Aspect.SHAPE: "{place} has shape {got}; expected {expected}.",
    Aspect.DTYPE: "{place} has dtype {got}; expected {expected}.",
    Aspect.LAYOUT: "{place} has layout {got}; expected {expected}.",
    Aspect.DEVICE: "{place} is on device {got}; expected {expected}.",
    Aspect.REQUIRES_GRAD: "{place} has requires_grad {got}; expected {expected}.",
    Aspect.HOOKS: "{place} has {got}; expected {expected}.",
    Aspect.GRAD_FN: "{place} has grad_fn {got}; expected {expected}.",
    Aspect.PERSISTENT: "{place} is {got} with its module; expected {expected}.",
    Aspect.SAME: "{place} are {got}; expected {expected}.",
    Aspect.OPERATORS: "{place} {got}; expected {expected}.",
    Aspect.COMPUTED: "Line {got} of your answer is code that does something; this lesson asks for "
    "the values themselves, written out.",
    Aspect.COPIED: "{place} begin with the same numbers; each should be drawn by itself.",
}
"""The sentences that only put words in their places."""


def _form(difference: Difference, _: bool) -> str:  # noqa: FBT001  # like _values
    place, got, expected = _shown(difference.place), difference.got, difference.expected
    match difference.aspect:
        case Aspect.LENGTH:
            return f"{place} has {_count(got, 'item')}; expected {expected}."
        case Aspect.MISSING:
            there = f" It has {_names(got)}." if got else " It is empty."
            return f"{place} lacks {_names(expected)}.{there}"
        case Aspect.EXTRA:
            return f"{place} has {_names(got)}, which is not expected there."
        case Aspect.GRAD:
            return f"{place} has {'a' if got == 'one' else 'no'} gradient; expected {expected}."
        case Aspect.ORDER:
            return f"{place} has the order {_names(got)}; expected {_names(expected)}."
    if form := _FORMS.get(difference.aspect):
        return form.format(place=place, got=got, expected=expected)
    return _behaviour(difference)


def _behaviour(difference: Difference) -> str:
    place, got, expected = _shown(difference.place), difference.got, difference.expected
    match difference.aspect:
        case Aspect.NO_GRADIENT:
            return (
                f"The value of {place} is right, but no gradient passes back from it to "
                f"{_names(expected)}."
            )
        case Aspect.EXTRA_GRADIENT:
            return f"A gradient passes back from {place} to `{got}`, where none should arrive."
        case Aspect.BACKWARD:
            return f"The backward pass through {place} raised {shorten(got, _LONGEST)}"
        case Aspect.ALIAS:
            return _memory(place, got, expected)
        case Aspect.SOURCE:
            return _of_the_text(place, got, expected)
        case Aspect.TOGETHER:
            return (
                f"Each number in {place} is drawn as it should be, but those of one draw hang "
                "together otherwise: are they drawn independently where they should be?"
            )
        case Aspect.NOT_CALLED:
            if got == "0":
                return f"{place} was never called; expected {_count(expected, 'call')}."
            return f"{place} was called {_count(got, 'time')}; expected {expected}."
        case Aspect.NOT_RAISED:
            return f"{place} raised nothing; expected {expected}."
        case Aspect.RAISED:
            return f"{place} raised {shorten(got, _LONGEST)}; expected {expected}."
        case _:
            return f"{place} is not true."


def _of_the_text(place: str, got: str, expected: str) -> str:
    if got:
        return f"Line {got} of your answer uses {place}; this lesson asks to do without it."
    if expected != "used":
        return f"Your answer uses `{expected}`, and this lesson asks for {place} in full."
    return f"Your answer does not use {place}, which this lesson asks for."


def _memory(place: str, got: str, expected: str) -> str:
    if not expected:
        return f"{place} shares its memory with {got}; expected memory of its own."
    has = f"shares its memory with {got}" if got else "has memory of its own"
    return f"{place} {has}; expected the memory of {expected}."


def _values(difference: Difference, values: bool) -> str:  # noqa: FBT001  # like _form
    place, got, expected = _shown(difference.place), difference.got, difference.expected
    match difference.aspect:
        case Aspect.INPUT:
            return _INPUTS.get(expected, _INPUTS[""]).format(place=place)
        case Aspect.MESSAGE if not got:
            return f"{place} raised the right error, but with no message; expected `{expected}`."
        case Aspect.MESSAGE:
            shown = f": {shorten(got, _LONGEST)}" if values else "."
            right = f"{place} raised the right error"
            return f"{right}, but its message does not match `{expected}`{shown}"
    if words := _OTHER_VALUES.get(difference.aspect):
        return words(place, difference, values)
    if difference.worst is None:
        return (
            f"{place} is {got}; expected {expected}." if values else f"{place} has another value."
        )
    return _elements(difference, difference.worst, values)


_INPUTS = {
    "unchanged": "The call changes its input {place} in place, where it should stay as it was.",
    "changed": "The call should change its input {place} in place, and leaves it otherwise.",
    "": "The call leaves its input {place} other than it should.",
}


def _printed(_: str, difference: Difference, values: bool) -> str:  # noqa: FBT001
    got, expected = (shorten(text, _LONGEST) for text in (difference.got, difference.expected))
    if not values:
        return "What is printed differs from what is expected."
    if difference.pair and not str(difference.pair[1]).split():
        return f"Nothing is printed; expected `{expected}` first."
    if not got:
        return f"Nothing more is printed where `{expected}` is expected."
    if not expected:
        return f"`{got}` is printed where nothing more is expected."
    return f"`{got}` is printed where `{expected}` is expected."


def _asserted(place: str, difference: Difference, values: bool) -> str:  # noqa: FBT001
    why = f" {shorten(difference.got, _LONGEST)}" if values and difference.got else ""
    return f"{place} does not hold.{why}"


def _unmatched(place: str, difference: Difference, values: bool) -> str:  # noqa: FBT001
    item = difference.expected if values else "one that is expected there"
    return f"No item of {place} equals {item}."


def _drawn(place: str, difference: Difference, values: bool) -> str:  # noqa: FBT001
    if not values:
        return f"{place} is drawn from another distribution than it should be."
    return f"{place} is drawn otherwise: {difference.got}; expected {difference.expected}."


_OTHER_VALUES = {
    Aspect.PRINTED: _printed,
    Aspect.ASSERTION: _asserted,
    Aspect.NO_MATCH: _unmatched,
    Aspect.DISTRIBUTION: _drawn,
}


def _elements(difference: Difference, worst: Worst, values: bool) -> str:  # noqa: FBT001
    place = _shown(difference.place)
    if worst.total == 1 and values:
        return f"{place} is {difference.got}; expected {difference.expected}."
    if difference.aspect is Aspect.NONFINITE:
        return f"{place} holds {_instead(worst)}{_at(worst, values)}"
    begin = f"{place} has the right {' and '.join(worst.right)}, but" if worst.right else ""
    if worst.total == 1:
        return f"{begin} another value." if begin else f"{place} has another value."
    text = f"{begin or f'In {place},'} {_which(worst)}{_at(worst, values)}"
    if values and difference.got.startswith("["):
        text += f" In full: got `{difference.got}`, expected `{difference.expected}`."
    return text


def _which(worst: Worst) -> str:
    """Returns which elements differ: the pattern, where there is one, before the number."""
    if worst.differing == worst.total:
        return "every element differs"
    texts = [f"`{text}`" for text in worst.slices.texts] if worst.slices else []
    places = " and ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))
    if worst.slices and worst.slices.whole:
        return f"all of {places} differs"
    differ = "differs" if worst.differing == 1 else "differ"
    of = f"{worst.differing} of {_count(str(worst.total), 'element')} {differ}"
    # Of one element, its own index follows.
    return f"{of}, all in {places}" if texts and worst.differing > 1 else of


def _at(worst: Worst | None, values: bool) -> str:  # noqa: FBT001
    if worst is None or not worst.index:
        return "."
    index = "[" + ", ".join(map(str, worst.index)) + "]"
    where = f", most at `{index}`" if worst.differing > 1 else f", at `{index}`"
    if not values:
        return f"{where}."
    text = f"{where}: got {worst.got}, expected {worst.expected}"
    if not math.isfinite(worst.absolute):
        return f"{text}."
    off = f"off by {worst.absolute:.3g}"
    if math.isfinite(worst.relative):
        off += f"; the largest relative difference is {worst.relative:.2g}"
    return f"{text} ({off})."


def _instead(worst: Worst) -> str:
    """Returns what stands where something else should, of numbers, NaN and infinity."""
    got, expected = (cmath.isfinite(complex(text)) for text in (worst.got, worst.expected))
    if expected:
        return "NaN or infinity where a number should be"
    return "a number where NaN or infinity should be" if got else "NaN and infinity mixed up"


def _shown(place: str) -> str:
    """Returns a place as code, unless it is words with code in them already."""
    return place if "`" in place else f"`{place}`"


def _count(number: str, noun: str) -> str:
    return f"{number} {noun}" if number == "1" else f"{number} {noun}s"


def _names(names: str) -> str:
    each = names.split(", ")
    text = ", ".join(f"`{shorten(name, _LONGEST_NAME)}`" for name in each[:_MOST_NAMES])
    return f"{text} and {len(each) - _MOST_NAMES} more" if len(each) > _MOST_NAMES else text
