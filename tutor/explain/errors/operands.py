"""Operators and functions of Python's whose operands are of another type."""

import re

from tutor.explain.errors.row import Row, Scene

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
    if re.search(r"\.grad\b", scene.part):
        return (
            "`grad` is `None` here: no gradient has arrived. Was `backward` called before, and is "
            "this a leaf that requires grad?"
        )
    return (
        "`None` stands where a value is needed. Did a function end without `return`, or is it a "
        "method that changes its object in place?"
    )


def _items(groups: dict[str, str], _: Scene) -> str:
    kind = groups["one"]
    if kind == "generator":
        return (
            "A generator gives its items one by one and has no index or length. Should it become a "
            "list first?"
        )
    return f"A value of type `{kind}` has no items. Is it another value that is meant here?"


NOT_ITEMS = (
    r"(?:'(?P<one>[\w.]+)' object is not (?:subscriptable|iterable)|object of type "
    r"'(?P<length>[\w.]+)' has no len\(\)|cannot unpack non-iterable (?P<unpacked>[\w.]+) object)"
)


def _no_items(groups: dict[str, str], scene: Scene) -> str:
    kind = groups["one"] or groups["length"] or groups["unpacked"]
    found = {"one": kind}
    return _not_called(found, scene) or _none(found, scene) or _items(found, scene)


def _types(groups: dict[str, str], scene: Scene) -> str:
    if words := _not_called(groups, scene) or _none(groups, scene):
        return words
    return (
        f"`{groups['operator']}` does not work between `{groups['one']}` and `{groups['other']}`. "
        "Which of the two should be something else, such as a tensor or a number?"
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
        "joining with another type",
        "TypeError",
        r"can only concatenate (?P<one>\w+) \(not \"(?P<other>[\w.]+)\"\) to \w+",
        "`+` after a {one} joins another {one} to it, and here comes a `{other}`. Is it a sum of "
        "numbers that is meant, or an item that should be added to the {one}?",
    ),
    Row(
        "list times a fraction",
        "TypeError",
        r"can't multiply sequence by non-int of type '(?P<type>\w+)'",
        "`*` repeats a list, and cannot do so {type} times. Should the numbers stand in a tensor?",
    ),
    Row("nothing to index or walk through", "TypeError", NOT_ITEMS, _no_items),
    Row(
        "item of a tuple",
        "TypeError",
        r"'(?P<kind>tuple|str|range|set|generator)' object does not support item assignment",
        "The items of a {kind} cannot be replaced. Should it be a list, or a new {kind} be made?",
    ),
    Row(
        "key that can change",
        "TypeError",
        r".*?unhashable type: '(?P<type>\w+)'",
        "A key of a dictionary, or an item of a set, must be something that cannot change, and "
        "this is a {type}. What could stand for it?",
    ),
    Row(
        "too many to unpack",
        "ValueError",
        r"too many values to unpack \(expected (?P<want>\d+)",
        "There are {want} names on the left and more values on the right; a tensor is taken apart "
        "along its dimension 0. How many values are there?",
    ),
    Row(
        "too few to unpack",
        "ValueError",
        r"not enough values to unpack \(expected (?:at least )?(?P<want>\d+), got (?P<got>\d+)\)",
        "There are {want} names on the left and {got} values on the right; a tensor is taken apart "
        "along its dimension 0. Where is the missing one?",
    ),
)
