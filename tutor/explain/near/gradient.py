"""The values are right, and what passes back is not."""

from collections.abc import Iterator

from tutor.explain.near.code import Code
from tutor.explain.near.miss import Miss
from tutor.explain.near.transform import Trait
from tutor.explain.near.words import listed
from tutor.judge import Aspect
from tutor.wire import MappingValue, Value

_COMPUTED = {"tensor", "value", "call", "flow"}
_WHERE_CUT = (
    "Is it used at all, and as itself: not by `detach`, `data`, `no_grad` or `item`, nor by a new "
    "tensor made of its numbers?"
)


def _gradients(value: Value) -> dict[str, Value]:
    parts = dict(value.pairs) if isinstance(value, MappingValue) else {}
    found = parts.get("gradients")
    return {str(name): one for name, one in found.pairs} if isinstance(found, MappingValue) else {}


def _cut(miss: Miss) -> Iterator[str]:
    if miss.aspect is not Aspect.NO_GRADIENT:
        return
    if _gradients(miss.got):
        names = miss.difference.expected.split(", ")
        missing = listed(f"`{name}`" for name in names)
        words = f"The value of {{place}} is right, and no gradient reaches {missing} from it"
    else:
        words = "The value of {place} is right, but no gradient passes back from it at all"
    yield f"{words}. {_where_cut(miss)}"


def _where_cut(miss: Miss) -> str:
    if where := Code(miss.answer).cuts():
        return f"Is it line {where[0]}, which uses `{where[1]}`, that cuts it off?"
    return _WHERE_CUT


def _detached(miss: Miss) -> Iterator[str]:
    if miss.aspect is Aspect.REQUIRES_GRAD and miss.difference.expected == "True":
        why = "Is it frozen, or made as something else than a parameter?"
        why = _where_cut(miss) if miss.kind in _COMPUTED else why
        yield f"{{place}} has the right values, but does not require grad. {why}"


def _attached(miss: Miss) -> Iterator[str]:
    if miss.aspect is Aspect.REQUIRES_GRAD and miss.difference.expected == "False":
        yield "{place} has the right values, and requires grad where it should not"


def _why_attached(miss: Miss) -> str:
    if miss.kind in _COMPUTED:
        return "Should it be detached, or made without?"
    return "What switches that on, or should switch it off?"


def _never_backward(miss: Miss) -> Iterator[str]:
    if miss.aspect is Aspect.GRAD and miss.difference.expected == "one":
        yield "No gradient has arrived at {place}"


def _gradient_left(miss: Miss) -> Iterator[str]:
    if miss.aspect is Aspect.GRAD and miss.difference.expected == "none":
        yield "{place} holds a gradient, and should hold none"


def _extra(miss: Miss) -> Iterator[str]:
    if miss.aspect is Aspect.EXTRA_GRADIENT:
        name = miss.difference.got
        yield f"{{place}} depends on `{name}`, and should not: a gradient arrives there"


def _input(miss: Miss) -> Iterator[str]:
    kept = miss.kind == "unchanged" and miss.aspect is Aspect.VALUES and miss.arrays is not None
    if not kept and (miss.aspect is not Aspect.INPUT or miss.difference.expected != "unchanged"):
        return
    name = miss.whole if kept else miss.difference.place
    if where := Code(miss.answer).in_place(name):
        yield f"`{name}` is changed in place, on line {where[0]}: `{where[1]}`"
    else:
        yield f"The caller's own `{name}` is changed, and should stay as it was"


GRADIENT = (
    Trait("cut", _cut),
    Trait("detached", _detached),
    Trait("attached", _attached, _why_attached),
    Trait(
        "no gradient yet",
        _never_backward,
        "Is `backward` called, does it require grad, and does nothing stop the gradient before?",
    ),
    Trait("gradient left", _gradient_left, "What calls `backward`, or what should empty `grad`?"),
    Trait("extra gradient", _extra, "Is it used where its numbers alone should be?"),
    Trait(
        "input changed",
        _input,
        "Which operation works in place, where it could make something new?",
    ),
)
