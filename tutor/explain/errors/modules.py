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
    return _BEFORE_INIT.format(what="parts")


def _missing_self(_: dict[str, str], scene: Scene) -> str:
    path = scene.message.partition("(")[0].split(".")
    owner, method = path[-2:]
    for node in walk(scene.answer):
        if isinstance(node, ast.ClassDef) and node.name == owner:
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef) and inner.name == method and _plain(inner):
                    return (
                        f"A method is handed the object itself as its first argument, and "
                        f"`{method}` has no parameter for it. What is its first parameter called?"
                    )
    return ""


def _plain(method: ast.FunctionDef) -> bool:
    """Whether a method lacks a parameter for the object that it belongs to."""
    arguments = [*method.args.posonlyargs, *method.args.args]
    return not method.decorator_list and (not arguments or arguments[0].arg != "self")


def _not_a_module(groups: dict[str, str], _: Scene) -> str:
    kind = groups["kind"]
    if kind == "list":
        return (
            "Layers are expected here one by one, or as a dictionary with their names, and what "
            "came is a `list`. How can its items be handed over one by one?"
        )
    return (
        f"Only modules can stand here, and `{kind}` is none. Is it a function, or a class whose "
        "parentheses are missing, so that no layer was made of it?"
    )


_BEFORE_INIT = (
    "The module is given its {what} before it was set up by `Module.__init__`. Does your "
    "`__init__` call that of its base class, and on its first line?"
)

MODULES = (
    Row(
        "before Module.__init__",
        "AttributeError",
        r"cannot assign (?P<what>module|parameters|buffer) before Module\.__init__\(\) call",
        _BEFORE_INIT,
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
        "`{name}` is a parameter of the module, and what is put in its place is an ordinary "
        "tensor. Should it become a parameter, or should the old one be filled with new numbers?",
    ),
    Row(
        "dot in a name",
        "KeyError",
        r".*?(?P<what>buffer|parameter|module) name can.{1,4}t contain \".\"",
        "A dot parts the names of modules inside of each other, so a {what} cannot have one in its "
        "own name. To which module does it belong?",
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
        "no such part of a module",
        "AttributeError",
        r"(?P<cls>\w+) has no attribute `(?P<name>\w+)`",
        "`{cls}` has no part called `{name}`. Which names do `named_modules` and "
        "`named_parameters` tell?",
    ),
)
