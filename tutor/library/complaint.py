"""What pydantic found wrong in a file, in an author's words."""

import re

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from tutor.lesson import KINDS, Check, LessonFile
from tutor.lesson.fields import PythonError
from tutor.library import rules
from tutor.library.advice import advice
from tutor.library.finding import MOST, Finding
from tutor.library.node import Node
from tutor.library.rules import Rule
from tutor.library.source import Source
from tutor.library.spot import Spot
from tutor.library.words import COMMA, found, listed, nearest, shown, slug

_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "finite_number": "a finite number",
}

_RULES = {
    "missing": rules.MISSING_KEY,
    "union_tag_not_found": rules.NO_KIND,
    "union_tag_invalid": rules.NO_KIND,
    "literal_error": rules.NO_CHOICE,
    "enum": rules.NO_CHOICE,
    "string_pattern_mismatch": rules.BAD_ID,
    "string_too_long": rules.BAD_ID,
    "too_short": rules.TOO_FEW,
    "too_long": rules.TOO_FEW,
    "greater_than": rules.OUT_OF_BOUNDS,
    "greater_than_equal": rules.OUT_OF_BOUNDS,
    "less_than_equal": rules.OUT_OF_BOUNDS,
    "finite_number": rules.OUT_OF_BOUNDS,
    "string_type": rules.NOT_TEXT,
    "int_type": rules.NOT_NUMBER,
    "float_type": rules.NOT_NUMBER,
    "bool_type": rules.NOT_BOOLEAN,
    "tuple_type": rules.NOT_LIST,
    "dict_type": rules.NOT_MAPPING,
    "model_type": rules.NOT_MAPPING,
    "model_attributes_type": rules.NOT_MAPPING,
}

_FEW = 3

_BOUNDS = {
    "greater_than": "more than",
    "greater_than_equal": "at least",
    "less_than_equal": "at most",
}


def complaints(
    source: Source, root: Node, model: type[BaseModel], error: ValidationError
) -> list[Finding]:
    """Every error as a finding, in the order of the file."""
    spots = [Spot(source, root, model, each) for each in error.errors()]
    spots = sorted(spots, key=lambda spot: spot.place)[:MOST]
    return [source.finding(_rule(spot), spot.place, _message(spot)) for spot in _once(spots)]


def _once(spots: list[Spot]) -> list[Spot]:
    """One mistake is told once, where pydantic tells what follows from it too."""
    bad_keys = {spot.path for spot in spots if spot.of_key}
    mistyped = {(*s.path[:-1], _meant(s)) for s in spots if s.sort == "extra_forbidden"}

    def follows(spot: Spot) -> bool:
        if spot.sort == "too_short":  # of the items that are not broken
            return bool(len(spot.node.data) >= spot.error["ctx"]["min_length"])
        return spot.path in (mistyped if spot.sort == "missing" else bad_keys) and not spot.of_key

    return [spot for spot in spots if not follows(spot)]


def _rule(spot: Spot) -> Rule:
    if spot.sort == "extra_forbidden":
        return _rule_of_key(spot)
    if spot.sort == "value_error":
        if _in_braces(spot):
            return rules.COMMA_IN_BRACES
        if isinstance(spot.cause, PythonError):
            return rules.NOT_PYTHON if spot.cause.what == "Python" else rules.NOT_EXPRESSION
    return _RULES.get(spot.sort, rules.REFUSED)


def _rule_of_key(spot: Spot) -> Rule:
    noun, model = spot.holder
    if issubclass(model, Check) and spot.key in KINDS:
        return rules.TWO_KINDS
    is_elsewhere = spot.key == "id" and noun == "lesson"
    is_elsewhere |= issubclass(model, Check) and bool(_owners(spot.key))
    is_elsewhere |= _is_of_lesson(spot)
    return rules.MISPLACED_KEY if is_elsewhere else rules.UNKNOWN_KEY


def _owners(key: str) -> list[str]:
    """The kinds of check that have this option."""
    return [kind for kind, check in KINDS.items() if key in check.model_fields]


def _is_of_lesson(spot: Spot) -> bool:
    """Whether a part of a lesson has a key that belongs to the lesson itself."""
    noun, _ = spot.holder
    return spot.model is LessonFile and noun != "lesson" and spot.key in LessonFile.model_fields


def _in_braces(spot: Spot) -> bool:
    """Whether a comma between braces may have broken the code or the name."""
    is_broken = isinstance(spot.cause, PythonError) or spot.of_key
    return spot.parent.style == "flow" and is_broken


def _message(spot: Spot) -> str:
    match spot.sort:
        case "missing":
            return _missing(spot)
        case "extra_forbidden":
            return _unknown(spot)
        case "union_tag_not_found" | "union_tag_invalid":
            return _no_kind(spot)
        case "value_error":
            return _refused(spot)
        case "literal_error" | "enum":
            return _other_choice(spot)
        case "string_pattern_mismatch":
            return _no_id(spot)
        case "string_too_long":
            most = spot.error["ctx"]["max_length"]
            return f"{spot.name} must have at most {most} characters; found {len(spot.node.data)}"
        case "too_short":
            least = spot.error["ctx"]["min_length"]
            count = "one item" if least == 1 else f"{least} items"
            return f"{spot.name} must have at least {count}; found {len(spot.node.data) or 'none'}"
        case "too_long":
            most = spot.error["ctx"]["max_length"]
            return f"{spot.name} must have at most {most} items; found {len(spot.node.data)}"
        case bound if bound in _BOUNDS:
            (limit,) = spot.error["ctx"].values()
            wanted = f"{_BOUNDS[bound]} {limit:g}"
            return f"{spot.name} must be {wanted}; found {found(spot.node.data)}"
        case kind if kind in _WANTED:
            return _wrong_type(spot, _WANTED[kind])
        case _:
            return f"{spot.name} is not right: {spot.error['msg']}"


def _missing(spot: Spot) -> str:
    noun, model = spot.holder
    return f"this {noun} has no `{spot.key}`; add it: {_description(model.model_fields[spot.key])}"


def _description(field: FieldInfo) -> str:
    text = (field.description or "").removesuffix(".")
    return text if text.startswith(("Markdown", "Python")) else text[:1].lower() + text[1:]


def _meant(spot: Spot) -> str | None:
    """The key that an unknown one probably stands for: one that is not there yet."""
    _, model = spot.holder
    return nearest(spot.key, (key for key in model.model_fields if key not in spot.parent.keys))


def _unknown(spot: Spot) -> str:
    noun, model = spot.holder
    if issubclass(model, Check) and spot.key in KINDS:
        return (
            f"this check has a kind already, `{model.kind}`, and a check has one; "
            f"make {spot.name} a check of its own, after a `- `"
        )
    start = f"{spot.name} is not a key of a {noun}"
    if spot.key == "id" and noun == "lesson":
        return f"{start}; its id is the file's name, here {shown(spot.source.file.stem)}"
    if issubclass(model, Check) and (owners := _owners(spot.key)):
        return f"{start}, but of a check of the kind {listed(owners, 'or')}"
    if _is_of_lesson(spot):
        return f"{start}, but of the lesson; begin its line in the first column"
    if meant := _meant(spot):
        return f"{start}; did you mean `{meant}`?"
    return f"{start}; its keys are {listed(model.model_fields)}"


def _no_kind(spot: Spot) -> str:
    if not isinstance(spot.node.data, dict):
        return (
            f"{spot.name} must be a mapping, such as `value: answer`; found {found(spot.node.data)}"
        )
    strange = [key for key in spot.node.keys if key not in Check.model_fields][:_FEW]
    for key in strange:
        if meant := nearest(key, KINDS):
            return f"this check names no kind; did you mean `{meant}` where it has {shown(key)}?"
    has = f" (found {listed(strange)})" if strange else ""
    return f"this check names no kind that is known{has}; the kinds are {listed(KINDS)}"


def _refused(spot: Spot) -> str:
    """What a validator of our own refused."""
    cause = spot.cause
    reason = str(cause)
    if isinstance(cause, PythonError) and spot.folded:
        reason += f"; write `{spot.key}: |`, because without the `|` its lines become one"
    elif isinstance(cause, PythonError) and spot.inside:
        shift = spot.inside.line - cause.line
        inner = re.sub(r"\bline (\d+)", lambda m: f"line {int(m[1]) + shift}", cause.reason)
        reason = f"is not {cause.what}: {inner}"
    comma = f" ({COMMA})" if _in_braces(spot) else ""
    return f"{spot.name} {reason}{comma}"


def _other_choice(spot: Spot) -> str:
    expected = spot.error["ctx"]["expected"]
    data = spot.node.data
    if choices := re.findall(r"'([^']*)'", expected):
        meant = nearest(data, choices) if isinstance(data, str) else None
        end = f"; did you mean `{meant}`?" if meant else ""
        return f"{spot.name} must be {listed(choices, 'or')}; found {found(data)}{end}"
    if expected == "True":
        return f"{spot.name} must be `true`, with its options beside it; found {found(data)}"
    return f"{spot.name} must be {expected}" + _instead(spot, "a number")


def _no_id(spot: Spot) -> str:
    data = spot.node.data
    return (
        f"{spot.name} must be lower-case words joined by hyphens, such as `{slug(data)}`; "
        f"found {found(data)}"
    )


def _wrong_type(spot: Spot, wanted: str) -> str:
    if wanted != "a mapping" or spot.path[-1] == "given":
        return f"{spot.name} must be {wanted}" + _instead(spot, wanted)
    _, model = spot.part
    keys = listed(model.model_fields)
    return f"{spot.name} must be a mapping with the keys {keys}; found {found(spot.node.data)}"


def _instead(spot: Spot, wanted: str) -> str:
    help_ = advice(wanted, spot.node)
    return f"; found {found(spot.node.data)}" + (f"; {help_}" if help_ else "")
