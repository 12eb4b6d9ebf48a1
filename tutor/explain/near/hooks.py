"""Hooks that are left on modules."""

from collections.abc import Iterator

from tutor.explain.near.code import Code
from tutor.explain.near.miss import Miss
from tutor.explain.near.transform import Trait
from tutor.explain.near.words import listed
from tutor.judge import Aspect
from tutor.judge.calls import calls_of
from tutor.judge.compare.hooks import counts
from tutor.wire import MappingValue

Counts = dict[str, dict[str, int]]


def _counts(miss: Miss) -> tuple[Counts, Counts] | None:
    on_tensor = isinstance(miss.expected, MappingValue) and miss.expected.type == "tensor"
    # Its words are of modules; of one tensor, the difference itself tells as much.
    if miss.aspect is not Aspect.HOOKS or on_tensor:
        return None
    wanted, seen = (
        {name: kinds for name, kinds in counts(value).items() if kinds}
        for value in (miss.expected, miss.got)
    )
    return wanted, seen


def _module(name: str) -> str:
    return f"`{name}`" if name else "the module itself"


def _modules(names: list[str]) -> str:
    return listed(_module(name) for name in names)


def _none_left(miss: Miss) -> Iterator[str]:
    pair = _counts(miss)
    if pair is None or pair[1] or not pair[0]:
        return
    code = Code(miss.answer)
    lines = code.lines_of(r"register_\w*hook")
    removed = code.lines_of("remove")
    if everywhere := code.lines_of(r"register_module_\w*hook"):
        yield (
            f"No hook is on {{whole}} itself: what line {everywhere[0]} calls registers one for "
            "every module of the program. Which method does a module have for a hook of its own?"
        )
    elif lines and removed:
        yield (
            f"No hook is on {{whole}} any more: line {removed[0]} removes one. Should it stay "
            "until the lesson has looked?"
        )
    elif lines:
        yield (
            f"No hook is on {{whole}} or in it, although line {lines[0]} registers one. On which "
            "module does that run?"
        )
    else:
        yield "No hook is on {whole} or in it, and nothing in your answer registers one"


def _twice(miss: Miss) -> Iterator[str]:
    pair = _counts(miss)
    if pair is None or not pair[0]:
        return
    wanted, seen = pair
    twice = {name: {kind: 2 * n for kind, n in kinds.items()} for name, kinds in wanted.items()}
    if seen == twice:
        yield "There are twice as many hooks on {whole} as there should be"


def _other_kind(miss: Miss) -> Iterator[str]:
    pair = _counts(miss)
    if pair is None or not pair[0] or pair[0].keys() != pair[1].keys():
        return
    found = [{kind for kinds in side.values() for kind in kinds} for side in pair]
    totals = [{name: sum(kinds.values()) for name, kinds in side.items()} for side in pair]
    if found[0].isdisjoint(found[1]) and totals[0] == totals[1]:
        kind = listed(sorted(found[1]))
        yield f"The hooks on {{whole}} are in the right places, but of another kind: {kind}"


def _other_place(miss: Miss) -> Iterator[str]:
    pair = _counts(miss)
    if pair is None or not all(pair):
        return
    missing = [name for name in pair[0] if name not in pair[1]]
    extra = [name for name in pair[1] if name not in pair[0]]
    if missing and extra:
        have = f"{_modules(extra)} {_has(extra)} a hook"
        yield f"In {{whole}}, {have}, and {_modules(missing)} {_has(missing)} none"
    elif missing:
        yield f"In {{whole}}, {_modules(missing)} {_has(missing)} no hook"
    elif extra:
        yield f"In {{whole}}, hooks are where they should be, and on {_modules(extra)} besides"


def _has(names: list[str]) -> str:
    return "has" if len(names) == 1 else "have"


def _besides(miss: Miss) -> Iterator[str]:
    pair = _counts(miss)
    if pair is None or pair[0].keys() != pair[1].keys():
        return
    wanted, seen = pair
    if _is_twice(wanted, seen):
        return
    more = [
        name
        for name, kinds in wanted.items()
        if kinds != seen[name] and all(seen[name].get(kind, 0) >= n for kind, n in kinds.items())
    ]
    if more and all(wanted[name] == seen[name] for name in wanted if name not in more):
        yield f"In {{whole}}, there is a hook too many on {_modules(more)}"


def _is_twice(wanted: Counts, seen: Counts) -> bool:
    return seen == {
        name: {kind: 2 * n for kind, n in kinds.items()} for name, kinds in wanted.items()
    }


def _extra_only(miss: Miss) -> Iterator[str]:
    pair = _counts(miss)
    if pair and not pair[0] and pair[1]:
        names = [name for name in pair[1] if name]
        where = "{whole}" if "" in pair[1] else f"{_modules(names)} of {{whole}}"
        yield f"A hook is left on {where}, and none should be there"


def _forward_itself(miss: Miss) -> Iterator[str]:
    """Yields where an answer calls `forward`, which no hook sees."""
    silent = miss.aspect is Aspect.NOT_CALLED or (
        miss.aspect is Aspect.LENGTH and miss.difference.got == "0"
    )
    line = Code(miss.answer).calls_forward() if silent else None
    if line:
        yield f"Line {line} calls `forward` itself: hooks run only when the module is called"


def _other_order(miss: Miss) -> Iterator[str]:
    if miss.kind != "flow":
        return
    wanted, seen = ([node for node, _ in calls_of(value)] for value in (miss.expected, miss.got))
    if wanted == seen or sorted(wanted) != sorted(seen):
        return
    at = next(at for at, (one, other) in enumerate(zip(wanted, seen, strict=True)) if one != other)
    yield f"In the forward pass, `{seen[at]}` is called before `{wanted[at]}`"


def _not_called(miss: Miss) -> Iterator[str]:
    if miss.aspect is not Aspect.NOT_CALLED or Code(miss.answer).calls_forward():
        return
    if miss.difference.got == "0":
        yield "{place} is never called in the forward pass"
    else:
        yield "{place} is called, but not as often as it should be"


CALLED = Trait("order of calls", _other_order, "Which of the two needs what the other gives?")
"""Before what it makes of the numbers, which would be told in its place."""

HOOKS = (
    CALLED,
    Trait("forward itself", _forward_itself, "What should be called in its place?"),
    Trait("no hook left", _none_left),
    Trait("hooks twice", _twice, "What registers the second one?"),
    Trait("other kind of hook", _other_kind, "Which call of the module should it see, and when?"),
    Trait("hooks elsewhere", _other_place, "Which modules are asked for?"),
    Trait("hook too many", _besides, "What registers it?"),
    Trait("hook left", _extra_only, "What should remove it, or do without?"),
    Trait(
        "not called",
        _not_called,
        "Is another thing called in its place, or its formula written out?",
    ),
)
