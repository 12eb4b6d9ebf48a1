"""What a module or a mapping holds, by its names."""

import ast
import difflib
from collections.abc import Iterator

import numpy as np

from tutor.explain.near.code import Code
from tutor.explain.near.miss import Miss, result_of
from tutor.explain.near.transform import Trait
from tutor.explain.near.words import are, listed
from tutor.judge import Aspect
from tutor.judge.named import by_name
from tutor.judge.nested import same_value
from tutor.wire import ModuleValue, SymbolValue, Value

_WHO_WRITES = (
    "What should write them: does it run, on this very module, and does nothing write after it?"
)
_OF_MODULES = {"tree", "parameters", "buffers", "state_dict", "initialised", "flow"}


def _names(miss: Miss) -> tuple[list[str], list[str]] | None:
    """Returns the names expected and seen, in order."""
    if miss.aspect not in {Aspect.MISSING, Aspect.EXTRA, Aspect.ORDER}:
        return None
    for wanted, seen in ((miss.wanted, miss.seen), (result_of(miss.expected), result_of(miss.got))):
        pair = _of(wanted), _of(seen)
        if pair[0] is not None and pair[1] is not None:
            # The module itself, where both are modules: it has no name that could be told.
            both = {""} & {*pair[0]} & {*pair[1]}
            return _without(pair[0], both), _without(pair[1], both)
    return None


def _without(names: list[str], some: set[str]) -> list[str]:
    return [name for name in names if name not in some]


def _of(value: Value) -> list[str] | None:
    if isinstance(value, ModuleValue):
        return [name for name, _ in value.tree if name]
    names = by_name(value)
    return None if names is None else list(names)


def _apart(miss: Miss) -> tuple[list[str], list[str]]:
    """Returns the names that are missing, and those that are too many."""
    pair = _names(miss)
    if pair is None:
        return [], []
    wanted, seen = pair
    return (
        [name for name in wanted if name not in seen],
        [name for name in seen if name not in wanted],
    )


def _quoted(names: list[str]) -> str:
    return listed(f"`{name}`" if name else "`''`" for name in names)


def _renamed(miss: Miss) -> Iterator[str]:
    missing, extra = _apart(miss)
    if not missing or len(missing) != len(extra) or _prefix(miss) or any(_last_parts(miss)):
        return
    if sorted(map(_head, missing)) == sorted(map(_head, extra)):
        names, others = (dict.fromkeys(map(_last, side)) for side in (missing, extra))
        if len(names) == len(others) and not names.keys() & others.keys():
            what = "name" if len(names) == 1 else "names"
            words = f"{{whole}} has the {what} {_quoted(list(others))} where {_quoted(list(names))}"
            yield f"{words} {are(list(names))} asked for"


def _which_name(miss: Miss) -> str:
    missing, _ = _apart(miss)
    if all(_last(name).isdigit() for name in missing):
        return "Which of them are asked for?"
    return "Which name do the lesson's words give it?"


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _head(name: str) -> str:
    return name.rpartition(".")[0]


def _prefix(miss: Miss) -> str:
    """Returns what stands in front of every name that is seen, and should not."""
    pair = _names(miss)
    if pair is None or not pair[0] or len(pair[0]) != len(pair[1]):
        return ""
    one, other = pair[0][0], pair[1][0]
    front = other.removesuffix(one)
    if front == other or not front.endswith("."):
        return ""
    return front if all(b == front + a for a, b in zip(*pair, strict=True)) else ""


def _one_too_deep(miss: Miss) -> Iterator[str]:
    if front := _prefix(miss):
        yield f"The names in {{whole}} are right but for `{front}`, which stands in front of each"


def _one_missing_level(miss: Miss) -> Iterator[str]:
    pair = _names(miss)
    if pair is None or not pair[1] or len(pair[0]) != len(pair[1]):
        return
    one, other = pair[0][0], pair[1][0]
    front = one.removesuffix(other)
    if (
        front != one
        and front.endswith(".")
        and all(a == front + b for a, b in zip(*pair, strict=True))
    ):
        words = f"The names in {{whole}} are right but for `{front}`"
        yield f"{words}, which should stand in front of each"


def _last_parts(miss: Miss) -> Iterator[str]:
    """Yields where dotted names have lost all but their last parts, and some are one then."""
    missing, extra = _apart(miss)
    dotted = [name for name in missing if "." in name]
    if any(_one_missing_level(miss)):
        return
    if extra and dotted and {*map(_last, missing)} == {*extra}:
        words = f"{{whole}} has {_quoted(extra)}, which is only the last part of a name"
        yield f"{words}: {_quoted(dotted)} {are(dotted)} asked for"


def _in_a_plain_list(miss: Miss) -> Iterator[str]:
    if miss.kind not in _OF_MODULES and not isinstance(miss.wanted, ModuleValue):
        return
    missing, extra = _apart(miss)
    lists = Code(miss.answer).plain_lists()
    if missing and not extra and len(lists) == 1:
        line, name = lists[0]
        yield (
            f"{{whole}} does not know what is in `{name}`: line {line} makes it a list or a dict "
            "of Python's own, and a module does not look into those"
        )


def _other_member(miss: Miss) -> Iterator[str]:
    """Yields where a buffer should be a parameter, or a parameter a buffer."""
    missing, extra = _apart(miss)
    if len(missing) != 1 or extra:
        return
    code, name = Code(miss.answer), _last(missing[0])
    made = code.assigned(name)
    if miss.kind == "parameters" and (line := code.registered("register_buffer", name)):
        yield f"`{name}` is no parameter of {{whole}}: line {line} makes it a buffer"
    elif miss.kind == "buffers" and (line := code.registered("register_parameter", name)):
        yield f"`{name}` is no buffer of {{whole}}: line {line} makes it a parameter"
    elif miss.kind == "buffers" and made and "Parameter" in ast.unparse(made[1]):
        yield f"`{name}` is no buffer of {{whole}}: line {made[0]} makes it a parameter"


def _plain_tensor(miss: Miss) -> Iterator[str]:
    missing, extra = _apart(miss)
    if len(missing) == 1 and not extra and miss.kind in _OF_MODULES:
        name = _last(missing[0])
        if line := Code(miss.answer).plain_tensor(name):
            yield (
                f"{{whole}} does not know `{missing[0]}`: line {line} makes it a plain tensor, "
                "which a module does not keep"
            )


def _missing_alone(miss: Miss) -> Iterator[str]:
    pair = _names(miss)
    missing, extra = _apart(miss)
    if pair is None or not missing or extra:
        return
    if not pair[1]:
        yield f"{{whole}} holds nothing; {_quoted(missing)} {are(missing)} expected"
    else:
        count = f"{len(pair[1])} of {len(pair[0])}"
        yield f"{{whole}} holds {count}: {_quoted(missing)} {are(missing)} missing"


def _why_missing(miss: Miss) -> str:
    if miss.kind in _OF_MODULES:
        return "Where should it be made, and does the module know of it?"
    return "Which are passed over, and why?"


def _extra_alone(miss: Miss) -> Iterator[str]:
    missing, extra = _apart(miss)
    if extra and not missing:
        yield f"{{whole}} holds all that it should, and {_quoted(extra)} besides"


def _similar(miss: Miss) -> Iterator[str]:
    missing, extra = _apart(miss)
    if len(missing) != len(extra) and missing and extra:
        near = difflib.get_close_matches(missing[0], extra, n=1, cutoff=0.7)
        if near:
            yield f"{{whole}} has `{near[0]}`, and `{missing[0]}` is asked for"
            return
        words = f"In {{whole}}, {_quoted(missing)} {are(missing)} missing"
        yield f"{words}, and {_quoted(extra)} {are(extra)} there instead"


def _other_order(miss: Miss) -> Iterator[str]:
    if miss.aspect is Aspect.ORDER:
        yield "{whole} has all the right names, in another order"


def _class(miss: Miss) -> Iterator[str]:
    """Yields where two submodules have changed places."""
    if miss.aspect is not Aspect.TYPE or miss.kind != "tree":
        return
    wanted, seen = by_name(miss.expected), by_name(miss.got)
    if wanted is None or seen is None or wanted.keys() != seen.keys():
        return
    wrong = [name for name in wanted if wanted[name] != seen[name]]
    kinds = sorted(str(wanted[name]) for name in wrong), sorted(str(seen[name]) for name in wrong)
    if len(wrong) > 1 and kinds[0] == kinds[1]:
        yield f"In {{whole}}, {_quoted(wrong)} are of the right classes, but have changed places"
    elif any(wrong):
        names = [name for name in wrong if name]
        words = f"{are(names)} of another class than asked for; all names are right"
        yield f"In {{whole}}, {_quoted(names)} {words}"


def _which(miss: Miss) -> Iterator[str]:
    """Yields which of several named tensors are wrong, and what they hold together."""
    if miss.aspect is not Aspect.VALUES:
        return
    wanted, seen = _values(miss.expected), _values(miss.got)
    if len(wanted) < 2 or wanted.keys() != seen.keys():  # noqa: PLR2004
        return
    wrong = [name for name in wanted if not same_value(wanted[name], seen[name], miss.rules)]
    if _exchanged(wrong, wanted, seen, miss):
        yield f"In {{whole}}, {_quoted(wrong)} each hold what the other should. Which is which?"
    elif wrong and len(wrong) < len(wanted):
        right = len(wanted) - len(wrong)
        others = "the other one is right" if right == 1 else f"the other {right} are right"
        words = f"In {{whole}}, {_quoted(wrong)} {are(wrong)} not as {_it(wrong)} should be"
        yield f"{words}; {others}. What sets {_them(wrong)} apart?"
    elif wrong:
        words = f"In {{whole}}, none of {_quoted(wrong)} is as it should be"
        of_module = miss.kind in _OF_MODULES or isinstance(result_of(miss.expected), ModuleValue)
        yield f"{words}. {_WHO_WRITES if of_module else 'What do they have in common?'}"


def _it(names: list[str]) -> str:
    return "it" if len(names) == 1 else "they"


def _them(names: list[str]) -> str:
    return "it" if len(names) == 1 else "them"


def _exchanged(
    wrong: list[str], wanted: dict[str, Value], seen: dict[str, Value], miss: Miss
) -> bool:
    if len(wrong) != 2:  # noqa: PLR2004
        return False
    one, other = wrong
    crossed = ((wanted[one], seen[other]), (wanted[other], seen[one]))
    return all(same_value(*pair, miss.rules) for pair in crossed)


def _values(observation: Value) -> dict[str, Value]:
    """Returns the values that stand under names, of a module or a mapping of tensors."""
    value = result_of(observation)
    if isinstance(value, ModuleValue):
        return dict(value.state)
    return by_name(value) or {}


def _waiting(miss: Miss) -> Iterator[str]:
    """Yields where a lazy parameter has its shape already, or has none yet."""
    lazy = [
        isinstance(value, SymbolValue) and value.name == "uninitialised"
        for value in (miss.wanted, miss.seen)
    ]
    if miss.aspect is Aspect.TYPE and lazy == [True, False]:
        yield "{place} has a shape already, where it should still wait for the first input"
    elif miss.aspect is Aspect.TYPE and lazy == [False, True]:
        yield "{place} still waits for its first input, where it should have a shape"


def _fill(miss: Miss) -> Iterator[str]:
    """Yields where every element should be one number, and is not."""
    if miss.aspect is not Aspect.VALUES or miss.arrays is None:
        return
    wanted, seen = miss.arrays
    if not wanted.size or wanted.shape != seen.shape or wanted.dtype.kind == "b":
        return
    if np.unique(wanted).size == 1 and wanted.flat[0] in {0, 1}:
        yield "{place} should be filled with one number, and holds something else"


def _several(miss: Miss) -> bool:
    """Whether what should be one number is seen to be so of more than one element."""
    return miss.arrays is not None and miss.arrays[0].size > 1


NAMES = (
    Trait("lazy", _waiting, "What gives it its shape: the size at which it is made, or a call?"),
    Trait(
        "fill",
        _fill,
        "What is it filled with, and when?",
        last=True,
        bare=False,
        proven=_several,
    ),
    Trait("which of them", _which, last=True),
    Trait("list of modules", _in_a_plain_list, "Which containers does `torch.nn` have for them?"),
    Trait("plain tensor", _plain_tensor, "How does a module come to know a tensor?"),
    Trait("too deep", _one_too_deep, "From which module do the names start?"),
    Trait("not deep enough", _one_missing_level, "From which module do the names start?"),
    Trait("last parts", _last_parts, "Where do the names lose what stands before the dot?"),
    Trait("renamed", _renamed, _which_name),
    Trait("similar name", _similar, "Which names do the lesson's words give?", last=True),
    Trait("other member", _other_member, "Should it be trained?"),
    Trait("missing", _missing_alone, _why_missing, last=True),
    Trait("extra", _extra_alone, "Where does that come in?", last=True),
    Trait("order of names", _other_order, "In which order are they made?"),
    Trait("class", _class, "What is made under that name?"),
)
