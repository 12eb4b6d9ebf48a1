"""Attributes that are not there."""

import re

from tutor.explain.errors.nearest import attributes, nearest
from tutor.explain.errors.row import Row, Scene

_METHODS = {"method", "builtin_function_or_method", "function", "method_descriptor"}
_PLAIN = {"list", "tuple", "dict", "set", "str", "int", "float", "bool"}
_IN_PYTORCH = (
    r"shape|size|dtype|item|backward|grad|detach|numpy|mean|sum|view|reshape|requires_grad|t|T|to|"
    r"max|min|matmul|squeeze|unsqueeze|clone|dim|numel|float|long|abs|exp|norm|register_hook"
)


def _of_none(groups: dict[str, str], scene: Scene) -> str:
    name = groups["name"]
    if re.search(r"\.grad\b", scene.part):
        return (
            f"`grad` is `None` here, so it has no `{name}`: no gradient has arrived. Was "
            f"`backward` "
            "called before, and is this a leaf that requires grad?"
        )
    return (
        f"`{name}` is asked of `None`: what stands before the dot gave nothing. Did a function end "
        "without `return`, or is it a method that changes its object in place?"
    )


def _of_method(groups: dict[str, str], _: Scene) -> str:
    return (
        f"`{groups['name']}` is asked of a function itself and not of what it returns. Was it "
        "called?"
        if groups["kind"] in _METHODS
        else ""
    )


def _of_plain(groups: dict[str, str], _: Scene) -> str:
    kind, name = groups["kind"], groups["name"]
    if kind not in _PLAIN or not re.fullmatch(_IN_PYTORCH, name):
        return ""
    return (
        f"`{name}` is something that a tensor has, and this is a `{kind}`. Where should it become "
        f"a "
        "tensor, or is one of its items meant?"
    )


def _of_many(groups: dict[str, str], _: Scene) -> str:
    return (
        f"`{groups['function']}` gave two tensors, the values and their indices, and "
        f"`{groups['name']}` is asked of both together. Which of the two is meant?"
    )


def _misspelt(groups: dict[str, str], scene: Scene) -> str:
    near = nearest(groups["name"], attributes(scene.given, scene.answer))
    if not near:
        return ""
    return f"`{groups['kind']}` has no `{groups['name']}`. Is `{near}` meant?"


def _layer_without(groups: dict[str, str], _: Scene) -> str:
    return (
        f"This module is a `{groups['kind']}`, and it has no `{groups['name']}`: only some kinds "
        f"of "
        "modules do. Of which modules is it asked, and how could the others be left out?"
    )


ATTRIBUTES = (
    Row(
        "attribute of None",
        "AttributeError",
        r"'NoneType' object has no attribute '(?P<name>\w+)'",
        _of_none,
    ),
    Row(
        "attribute of a method",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'",
        _of_method,
    ),
    Row(
        "attribute of two results",
        "AttributeError",
        r"'torch\.return_types\.(?P<function>\w+)' object has no attribute '(?P<name>\w+)'",
        _of_many,
    ),
    Row(
        "append to a tensor",
        "AttributeError",
        r"'(?P<kind>Tensor|tuple|str|dict)' object has no attribute '(?P<name>append|extend)'",
        "Only a list grows by `{name}`, and this is a `{kind}`. Should the pieces be kept in a "
        "list first?",
    ),
    Row(
        "attribute of a generator",
        "AttributeError",
        r"'generator' object has no attribute '(?P<name>\w+)'",
        "A generator gives its items one by one and has no `{name}`. Should it be walked through, "
        "or become a list or a dictionary first?",
    ),
    Row(
        "tensor's attribute of something else",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'",
        _of_plain,
    ),
    Row(
        "weight that only some have",
        "AttributeError",
        r"'(?P<kind>[A-Z]\w+)' object has no attribute "
        r"'(?P<name>weight|bias|in_features|out_features|running_mean)'",
        _layer_without,
    ),
    Row(
        "module initialised in place of its tensors",
        "AttributeError",
        r"'(?P<kind>[A-Z]\w+)' object has no attribute '(?P<name>fill_|zero_|normal_|uniform_)'",
        "`{name}` fills a tensor, and this is a `{kind}`. Which of its tensors should be filled?",
    ),
    Row(
        "misspelt attribute",
        "AttributeError",
        r"(?:type object |module )?'(?P<kind>[\w.]+)'(?: object)? has no attribute '(?P<name>\w+)'",
        _misspelt,
    ),
)
