"""Modules: how they are made, and what they hold."""

import ast

from tutor.explain.errors.nearest import walk
from tutor.explain.errors.row import Row, Scene


def _no_init(_: dict[str, str], scene: Scene) -> str:
    inits = [
        node
        for node in walk(scene.answer)
        if isinstance(node, ast.FunctionDef) and node.name == "__init__"
    ]
    if not any("super" not in ast.unparse(node) for node in inits):
        return ""
    return f"This module is used before `Module.__init__` has run. {_FIRST_LINE}"


def _too_early(groups: dict[str, str], _: Scene) -> str:
    what = groups["what"]
    shown = "Parameters are" if what == "parameters" else f"A {what} is"
    return f"{shown} set on an object before its `Module.__init__` has run. {_FIRST_LINE}"


def _missing_self(_: dict[str, str], scene: Scene) -> str:
    path = scene.message.partition("(")[0].split(".")
    owner, method = path[-2:]
    for node in walk(scene.answer):
        if isinstance(node, ast.ClassDef) and node.name == owner:
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef) and inner.name == method:
                    return _without_self(inner)
    return ""


def _without_self(method: ast.FunctionDef) -> str:
    names = [one.arg for one in (*method.args.posonlyargs, *method.args.args)]
    if method.decorator_list or names[:1] == ["self"]:
        return ""
    takes = f"takes `{names[0]}` first" if names else "has no parameter"
    return (
        f"A method is handed the object itself as its first argument, and `{method.name}` {takes}. "
        "Which parameter is for the object?"
    )


def _not_a_module(groups: dict[str, str], _: Scene) -> str:
    kind = groups["kind"]
    if kind == "list":
        return (
            "Layers are expected here one by one, or as a dictionary with their names, and what "
            "came is a `list`. How can its items be handed over one by one?"
        )
    name = kind.rpartition(".")[2]
    if kind.startswith("torch.nn.modules."):
        return (
            f"Only modules can stand here, and `{name}` is a class of them. Was one made of it, "
            "with parentheses?"
        )
    if "Function" in kind or ".functional" in kind:
        return (
            f"Only modules can stand here, and `{name}` is a function. Is there a module that does "
            "the same?"
        )
    return (
        f"Only modules can stand here, and this is none but `{name}`. Is it a function, a class "
        "of which no module was made, or what a module gave?"
    )


def _in_place_of(groups: dict[str, str], what: str) -> str:
    """Returns what is put where something else belongs."""
    kind = groups["kind"].rpartition(".")[2]
    came = "an ordinary tensor" if kind.endswith("Tensor") else f"a value of type `{kind}`"
    return (
        f"`{groups['name']}` names a {what} of the module, and what is put in its place is {came}."
    )


def _no_parameter(groups: dict[str, str], _: Scene) -> str:
    return (
        f"{_in_place_of(groups, 'parameter')} Should it become a parameter, or should the old one "
        "be filled with new numbers?"
    )


def _no_buffer(groups: dict[str, str], _: Scene) -> str:
    return f"{_in_place_of(groups, 'buffer')} Should it become a tensor, or have another name?"


def _no_child(groups: dict[str, str], _: Scene) -> str:
    return (
        f"{_in_place_of(groups, 'module')} Should the new value have another name than the module?"
    )


_FIRST_LINE = "Does its `__init__` call that of its base class, and on its first line?"

MODULES = (
    Row(
        "before Module.__init__",
        "AttributeError",
        r"cannot assign (?P<what>module|parameters|buffer) before Module\.__init__\(\) call",
        _too_early,
    ),
    Row(
        "without Module.__init__",
        "AttributeError",
        r"'(?P<cls>\w+)' object has no attribute '_(?:backward|forward|modules|parameters|buffers)",
        _no_init,
    ),
    Row(
        "super without a call",
        "TypeError",
        r"descriptor '__init__' of 'super' object needs an argument",
        "`super` is a function, and it is not called here. What stands between `super` and the "
        "dot?",
    ),
    Row(
        "self is missing",
        "TypeError",
        r"[\w.<>]+\.\w+\(\) takes \d+ positional arguments? but \d+ (?:was|were) "
        r"given",
        _missing_self,
    ),
    Row(
        "no forward of a container",
        "NotImplementedError",
        r"Module \[(?P<cls>ModuleList|ModuleDict)\] is missing the required \"forward\" function",
        "A {cls} only holds modules and does not know in which order to call them. Which loop, or "
        "which other container, runs them?",
    ),
    Row(
        "no forward",
        "NotImplementedError",
        r"Module \[(?P<cls>\w+)\] is missing the required \"forward\" function",
        "`{cls}` was called, and it does not say what it does then. Does it define `forward`, "
        "spelled so, inside of the class?",
    ),
    Row("not a module", "TypeError", r"(?P<kind>[\w.]+) is not a Module subclass", _not_a_module),
    Row(
        "tensor in place of a parameter",
        "TypeError",
        r"cannot assign '(?P<kind>[\w.]+)'(?: object)? (?:as|to) parameter '(?P<name>\w+)' "
        r"\(torch\.nn\.Parameter or None",
        _no_parameter,
    ),
    Row(
        "something in place of a buffer",
        "TypeError",
        r"cannot assign '(?P<kind>[\w.]+)'(?: object)? (?:as|to) buffer '(?P<name>\w+)'",
        _no_buffer,
    ),
    Row(
        "something in place of a module",
        "TypeError",
        r"cannot assign '(?P<kind>[\w.]+)' as child module '(?P<name>\w+)'",
        _no_child,
    ),
    Row(
        "one item in place of several",
        "TypeError",
        r"(?P<cls>(?:Module|Parameter)(?:List|Dict))\.\w+ should be called with an iterable.*?"
        r", but got (?P<type>[\w.]+)",
        "A `{cls}` takes its items together, as in a list, and a value of type `{type}` came "
        "alone. What should stand around it?",
    ),
    Row(
        "dot in a name",
        "KeyError",
        r".*?(?P<what>buffer|parameter|module) name can.{1,4}t contain \".\"",
        "A dot parts the names of modules inside of each other, so a {what} cannot have one in its "
        "own name. To which module does it belong?",
    ),
    Row(
        "empty name",
        "KeyError",
        r".*?(?P<what>buffer|parameter|module) name can.{1,4}t be empty string",
        "A {what} is kept under a name, and the name here is an empty text. What should it be "
        "called?",
    ),
    Row(
        "name taken in the module",
        "KeyError",
        r"[\"']+attribute '(?P<name>\w+)' already exists",
        "The module has something called `{name}` already. Was it set as a plain attribute before, "
        "or registered twice?",
    ),
    Row(
        "not yet initialised",
        "ValueError|RuntimeError",
        r"(?:Attempted to use an uninitialized parameter in|Can't access the shape of an "
        r"uninitialized parameter)",
        "A lazy layer learns the size of its weight from its first input, and it had none yet. Can "
        "the layer be asked whether it still waits, or be called first?",
    ),
    Row(
        "part of another kind",
        "AttributeError",
        r"`(?P<name>\w+)` is not an? (?:nn\.)?(?P<what>buffer|Module|Parameter)",
        "There is something called `{name}`, and it is no {what}. As what was it set?",
    ),
    Row(
        "no such part of a module",
        "AttributeError",
        r"(?P<cls>\w+) has no attribute `(?P<name>\w+)`",
        "`{cls}` has no part called `{name}`. Which names do `named_modules` and "
        "`named_parameters` tell?",
    ),
)
