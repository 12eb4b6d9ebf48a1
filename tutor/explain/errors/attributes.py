"""Attributes that are not there."""

import re

from tutor.explain.errors.nearest import attributes, defines, nearest, own_attributes, owner
from tutor.explain.errors.nothing import whence
from tutor.explain.errors.row import Row, Scene

_METHODS = {"method", "builtin_function_or_method", "function", "method_descriptor"}
_NUMBERS = {"int", "float", "bool"}
_PLAIN = {"list", "tuple", "dict", "set", "str", "numpy.ndarray"} | _NUMBERS
_WITH_INDICES = r"cummax|cummin|kthvalue|max|(?:nan)?median|min|mode|sort|topk"
_TENSORS = {"Tensor", "Parameter"}
_IN_PYTORCH = (
    r"shape|size|dtype|item|backward|grad|detach|numpy|mean|sum|view|reshape|requires_grad|t|T|to|"
    r"max|min|matmul|squeeze|unsqueeze|clone|dim|numel|float|long|abs|exp|norm|register_hook"
)


def _of_none(groups: dict[str, str], scene: Scene) -> str:
    return f"`{groups['name']}` is asked of `None`{whence(scene)}"


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
    text = f"`{name}` is something that a tensor has, and this is "
    if kind in _NUMBERS:
        return (
            f"{text}a plain number, of type `{kind}`. Which line made it one, and should it be a "
            "tensor here?"
        )
    if kind == "numpy.ndarray":
        return f"{text}an array of NumPy's. Where should it become a tensor?"
    return f"{text}a `{kind}`. Where should it become a tensor, or is one of its items meant?"


def _of_many(groups: dict[str, str], _: Scene) -> str:
    function, name = groups["function"], groups["name"]
    if re.fullmatch(_WITH_INDICES, function):
        return (
            f"`{function}` gave two tensors, the values and their indices, and `{name}` is asked "
            "of both together. Which of the two is meant?"
        )
    return (
        f"`{function}` gave several tensors, and `{name}` is asked of all together. Which of them "
        "is meant?"
    )


def _misspelt(groups: dict[str, str], scene: Scene) -> str:
    kind, name = groups["kind"], groups["name"]
    known = attributes(kind)
    own = own_attributes(scene.given, scene.answer) if _is_own(kind, scene) else set()
    if near := nearest(name, own) or ("" if name in known else nearest(name, known)):
        return f"`{kind}` has no `{name}`. Is `{near}` meant?"
    if kind.startswith("torch") and (module := owner(name)):
        return f"`{kind}` has no `{name}`. Is it that of `{module}` which is meant?"
    return ""


def _layer_without(groups: dict[str, str], scene: Scene) -> str:
    if groups["kind"] in _TENSORS or _is_own(groups["kind"], scene):
        return ""
    return (
        f"This module is a `{groups['kind']}`, and it has no `{groups['name']}`: only some kinds "
        "of modules do. Of which modules is it asked, and how could the others be left out?"
    )


def _of_module(groups: dict[str, str], scene: Scene) -> str:
    if groups["kind"] in _TENSORS or _is_own(groups["kind"], scene):
        return ""
    return (
        f"`{groups['name']}` is something that a tensor has, and this is a `{groups['kind']}`. Is "
        "one of the tensors that it holds meant, or what it gives when it is called?"
    )


def _not_set(groups: dict[str, str], scene: Scene) -> str:
    if not _is_own(groups["kind"], scene):
        return ""
    return (
        f"This `{groups['kind']}` has no `{groups['name']}` when this line asks for it. Was it set "
        "before, on `self`, and under this name?"
    )


def _is_own(kind: str, scene: Scene) -> bool:
    return defines(kind, scene.answer, scene.given)


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
        "A list grows by `{name}`, and this is a `{kind}`, which does not. Should the pieces be "
        "kept in a list first?",
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
        r"'(?P<kind>[\w.]+)' object has no attribute '(?P<name>\w+)'",
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
        "tensor's attribute of a module",
        "AttributeError",
        rf"'(?P<kind>[A-Z]\w+)' object has no attribute '(?P<name>{_IN_PYTORCH})'",
        _of_module,
    ),
    Row(
        "module's attribute of a tensor",
        "AttributeError",
        r"'Tensor' object has no attribute '(?P<name>weight|bias|in_features|out_features|"
        r"parameters|named_parameters|children|modules|state_dict|forward|train|eval|zero_grad|"
        r"step)'",
        "`{name}` is something that a module or an optimizer has, and this is a tensor. Is the "
        "layer itself meant, and not what it gave?",
    ),
    Row(
        "misspelt attribute",
        "AttributeError",
        r"(?:type object |module )?'(?P<kind>[\w.]+)'(?: object)? has no attribute '(?P<name>\w+)'",
        _misspelt,
    ),
    Row(
        "text's attribute of something else",
        "AttributeError",
        r"'(?P<kind>int|float|bool|list|tuple|dict|Tensor)' object has no attribute "
        r"'(?P<name>split|strip|lower|upper|startswith|endswith|replace|join|format)'",
        "`{name}` is something that a text has, and this is a value of type `{kind}`. Should it "
        "be a text?",
    ),
    Row(
        "attribute of a class",
        "AttributeError",
        r"type object '(?P<cls>\w+)' has no attribute '(?P<name>\w+)'",
        "`{name}` is asked of the class `{cls}` itself, which has none. Is it asked of an object "
        "that was made of the class?",
    ),
    Row(
        "attribute that is not set",
        "AttributeError",
        r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'",
        _not_set,
    ),
    Row(
        "no attribute of a tensor",
        "AttributeError",
        r"'(?:Tensor|Parameter)' object has no attribute '(?P<name>\w+)'",
        "A tensor has no `{name}`, and nothing that is spelled nearly so. Is it a function that "
        "takes the tensor, or is something else meant than a tensor?",
    ),
)
