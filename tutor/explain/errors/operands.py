"""Operators and functions of Python's whose operands are of another type."""

import ast

from tutor.explain.errors.nothing import whence
from tutor.explain.errors.place import shown, unpacked
from tutor.explain.errors.row import Row, Scene, counted

_METHODS = ("method", "builtin_function_or_method", "function")


def _not_called(groups: dict[str, str], _: Scene) -> str:
    if not {groups["one"], groups.get("other", "")} & set(_METHODS):
        return ""
    return (
        "A function itself stands here, and not what it returns. Are the parentheses of its call "
        "missing?"
    )


def _none(groups: dict[str, str], scene: Scene) -> str:
    if "NoneType" not in (groups["one"], groups.get("other", "")):
        return ""
    return f"A value is needed where there is `None`{whence(scene)}"


def _items(groups: dict[str, str], scene: Scene) -> str:
    kind = groups["one"]
    if kind == "generator":
        return (
            "A generator gives its items one by one and has no index or length. Should it become a "
            "list first?"
        )
    if taken := unpacked(scene):
        whole = f"`{shown(taken.value)}`"
        what = f"Each item of {whole}" if taken.in_loop else whole
        return (
            f"{what} is taken apart into several names, and is one value of type `{kind}`. "
            f"{_of_each(taken.value) if taken.in_loop else 'How many values should it be?'}"
        )
    if "iterable" in scene.message:
        return (
            f"A value of type `{kind}` has no items to walk through. Is it another value that is "
            f"meant{', or the numbers up to this one' if kind == 'int' else ''}?"
        )
    return f"A value of type `{kind}` has no items. Is it another value that is meant here?"


def _of_each(value: ast.expr) -> str:
    """Returns what to look at where each item of a value is taken apart."""
    if isinstance(value, ast.Call):
        return "What is one item of it?"
    return (
        "A loop through a dictionary gives its keys alone, and a text is taken apart into its "
        "letters: what is each item here?"
    )


NOT_ITEMS = (
    r"(?:(?:argument of type )?'(?P<one>[\w.]+)'(?: object)? is not (?:subscriptable|iterable|"
    r"a container or iterable)|object of type '(?P<length>[\w.]+)' has no len\(\)|"
    r"cannot unpack non-iterable (?P<unpacked>[\w.]+) object)"
)


def _no_items(groups: dict[str, str], scene: Scene) -> str:
    kind = groups["one"] or groups["length"] or groups["unpacked"]
    found = {"one": kind}
    return _not_called(found, scene) or _none(found, scene) or _items(found, scene)


def _types(groups: dict[str, str], scene: Scene) -> str:
    if words := _not_called(groups, scene) or _none(groups, scene):
        return words
    operator = groups["operator"].removesuffix(" or pow()")
    return (
        f"`{operator}` does not work between `{groups['one']}` and `{groups['other']}`. "
        "Which of the two should be something else, such as a tensor or a number?"
    )


def _type(groups: dict[str, str], scene: Scene) -> str:
    if words := _not_called(groups, scene) or _none(groups, scene):
        return words
    return (
        f"`{groups['operator']}` does not work on a value of type `{groups['one']}`. Should that "
        "be something else, such as a tensor or a number?"
    )


def _no_context(groups: dict[str, str], scene: Scene) -> str:
    if groups["one"] == "type" or _not_called(groups, scene):
        return (
            "After `with` stands a class or a function itself, and not what it makes. Are the "
            "parentheses of its call missing?"
        )
    return (
        f"A value of type `{groups['one']}` cannot stand after `with`. What should begin and end "
        "with this block?"
    )


def _unequal(groups: dict[str, str], scene: Scene) -> str:
    names = f"{groups['least']} {counted(groups['want'], 'name')}".lstrip()
    held = groups.get("got") or "more"
    taken = unpacked(scene)
    if taken and taken.in_loop:
        return (
            f"Each item of `{shown(taken.value)}` is taken apart into {names}, and one holds "
            f"{held}. {_of_each(taken.value)}"
        )
    what = f"`{shown(taken.value)}`" if taken else "What stands on the right"
    return (
        f"{what} is taken apart into {names}, and holds {held}; a tensor is taken apart along its "
        "dimension 0. Which values are there, and which are needed?"
    )


OPERANDS = (
    Row(
        "operator between types",
        "TypeError",
        r"unsupported operand type\(s\) for (?P<operator>.+?): '(?P<one>[\w.]+)' and "
        r"'(?P<other>[\w.]+)'",
        _types,
    ),
    Row(
        "comparison between types",
        "TypeError",
        r"'(?P<operator>[<>]=?)' not supported between instances of '(?P<one>[\w.]+)' and "
        r"'(?P<other>[\w.]+)'",
        _types,
    ),
    Row(
        "sign of another type",
        "TypeError",
        r"bad operand type for (?:unary )?(?P<operator>\S+): '(?P<one>[\w.]+)'",
        _type,
    ),
    Row(
        "joining with another type",
        "TypeError",
        r"can only concatenate (?P<one>\w+) \(not \"?(?P<other>[\w.]+)\"?\) to [\w.]+",
        "`+` joins a `{one}` to another `{one}` only, and here comes a value of type `{other}`. Is "
        "a sum of numbers meant, or should one of the two be something else?",
    ),
    Row(
        "list times a fraction",
        "TypeError",
        r"can't multiply sequence by non-int of type '(?P<type>[\w.]+)'",
        "`*` repeats a list or a text a whole number of times, and here it meets a value of type "
        "`{type}`. Should the numbers stand in a tensor?",
    ),
    Row("nothing to index or walk through", "TypeError", NOT_ITEMS, _no_items),
    Row(
        "item of a tuple",
        "TypeError",
        r"'(?P<kind>tuple|str|range|set|generator)' object does not support item assignment",
        "The items of a `{kind}` cannot be replaced. Should it be a list, or a new `{kind}` be "
        "made?",
    ),
    Row(
        "dictionary of no pairs",
        "TypeError|ValueError",
        r"(?:cannot convert )?dictionary update sequence element #(?P<at>\d+)",
        "A dictionary is made of pairs of a key and a value, and item {at} of what it is made of "
        "here, counted from 0, is none. Does that give names too?",
    ),
    Row(
        "text joined from something else",
        "TypeError",
        r"sequence item (?P<at>\d+): expected str instance, (?P<type>\w+) found",
        "`join` puts texts together, and item {at}, counted from 0, is a value of type `{type}`. "
        "Where should it become a text?",
    ),
    Row(
        "with something else",
        "TypeError",
        r"'(?P<one>[\w.]+)' object does not support the context manager protocol",
        _no_context,
    ),
    Row(
        "key that can change",
        "TypeError",
        r".*?unhashable type: '(?P<type>\w+)'",
        "A key of a dictionary, or an item of a set, must be something that cannot change, and "
        "this is a `{type}`. What could stand for it?",
    ),
    Row(
        "too many to unpack",
        "ValueError",
        r"too many values to unpack \(expected (?P<least>)(?P<want>\d+)(?:, got (?P<got>\d+))?",
        _unequal,
    ),
    Row(
        "too few to unpack",
        "ValueError",
        r"not enough values to unpack \(expected (?P<least>(?:at least )?)(?P<want>\d+), "
        r"got (?P<got>\d+)\)",
        _unequal,
    ),
)
