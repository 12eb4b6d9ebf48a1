"""Hooks: how they are called, and what they may return."""

import ast
import re
from collections.abc import Iterator

from tutor.explain.errors.nearest import walk
from tutor.explain.errors.place import line_of
from tutor.explain.errors.row import Row, Scene

_CALLS = {
    "register_forward_hook": "A forward hook is called with the module, its positional arguments "
    "and its output",
    "register_forward_pre_hook": "A forward pre-hook is called with the module and its positional "
    "arguments",
    "register_full_backward_hook": "A full backward hook is called with the module, the gradients "
    "of its inputs and those of its outputs",
    "register_full_backward_pre_hook": "A backward pre-hook is called with the module and the "
    "gradients of its outputs",
    "register_backward_hook": "A backward hook is called with the module, the gradients of its "
    "inputs and those of its outputs",
    "register_hook": "A hook of a tensor is called with its gradient alone",
    "register_post_accumulate_grad_hook": "This hook of a tensor is called with the tensor alone",
}
_KEYWORDS = ", and with its keyword arguments too"


def _arity(groups: dict[str, str], scene: Scene) -> str:
    if not (calls := _registered(groups["function"], scene)):
        return ""
    first = " with the object itself" if re.search(r"\w\.\w", groups["function"]) else ""
    return (
        f"{calls}: `{groups['function']}` takes {groups['takes']}, and {groups['given']} "
        f"came{first}. Which one is missing from its parameters?"
    )


def _surplus(groups: dict[str, str], scene: Scene) -> str:
    if not (calls := _registered(groups["function"], scene)):
        return ""
    names = re.sub(r"'(\w+)'", r"`\1`", groups["names"])
    return f"{calls}, and nothing comes for {names}. Which of its parameters is one too many?"


def _registered(path: str, scene: Scene) -> str:
    """Returns how a hook is called; empty when no such function is registered in sight."""
    function = path.rpartition(".")[2]
    for node in (*walk(scene.answer), *walk(scene.given)):
        match node:
            case ast.Call(func=ast.Attribute(attr=way)) if way in _CALLS:
                if any(_names(one) == function for one in (*node.args, *_values(node))):
                    with_kwargs = any(one.arg == "with_kwargs" for one in node.keywords)
                    return f"{_CALLS[way]}{_KEYWORDS if with_kwargs else ''}"
    return ""


def _values(call: ast.Call) -> Iterator[ast.expr]:
    return (one.value for one in call.keywords)


def _names(node: ast.expr) -> str:
    if isinstance(node, ast.Lambda):
        return "<lambda>"
    return getattr(node, "id", getattr(node, "attr", ""))


def _tuple(_: dict[str, str], scene: Scene) -> str:
    if not any("module" in _registered(name, scene) for name in _around(scene)):
        return ""
    return (
        "What a hook is handed as arguments or as gradients is a tuple, also where it holds a "
        "single tensor, and this does arithmetic with the tuple. Which of its items is meant?"
    )


def _around(scene: Scene) -> Iterator[str]:
    """Yields the names of the functions that the failing line stands in."""
    line = line_of(scene)
    for node in walk(scene.answer):
        match node:
            case ast.FunctionDef(name=name) if line in _lines(node):
                yield name
            case ast.Lambda() if line in _lines(node):
                yield "<lambda>"


def _lines(node: ast.FunctionDef | ast.Lambda) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


HOOKS = (
    Row(
        "parameters of a hook",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) takes (?P<takes>\d+) positional arguments? but (?P<given>\d+) "
        r"(?:was|were) given",
        _arity,
    ),
    Row(
        "parameter of a hook too many",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) missing \d+ required positional arguments?: (?P<names>.*)",
        _surplus,
    ),
    Row(
        "tuple in a hook",
        "TypeError",
        r"(?:can only concatenate tuple|unsupported operand type\(s\) for \S+ '(?:tuple' and|\w+' "
        r"and 'tuple')|can't multiply sequence by non-int of type 'float')",
        _tuple,
    ),
    Row(
        "gradients of a hook, counted",
        "RuntimeError",
        r"Backward hook returned an invalid number of grad_input, got (?P<got>\d+), but expected "
        r"(?P<want>\d+)",
        "A full backward hook returns nothing, or one gradient for each input of the module: "
        "{want} should come back, and {got} did. Which inputs does the module have?",
    ),
    Row(
        "gradients of a pre-hook, counted",
        "RuntimeError",
        r"Backward pre hook returned an invalid number of grad_output, got (?P<got>\d+), but "
        r"expected (?P<want>\d+)",
        "A backward pre-hook returns nothing, or one gradient for each output of the module: "
        "{want} should come back, and {got} did. Which outputs does the module have?",
    ),
    Row(
        "two kinds of backward hooks",
        "RuntimeError",
        r"Cannot use both regular backward hooks and full backward hooks on a single Module",
        "A backward hook of the old kind and a full one cannot stand on the same module, and this "
        "one would have both. Which of the two registrations is left over?",
    ),
    Row(
        "hook where no gradient comes",
        "RuntimeError",
        r"cannot register a hook on a tensor that doesn't require gradient",
        "No gradient will arrive at this tensor, so that a hook would never run: autograd does not "
        "follow it. Does it, or what it is computed from, have `requires_grad`?",
    ),
    Row(
        "hook that returns no tensor",
        "TypeError",
        r"expected Variable, but hook returned '(?P<type>[\w.]+)'",
        "A gradient that a hook returns is a tensor, and here a value of type `{type}` came back: "
        "a hook that changes nothing returns nothing. What does it return?",
    ),
    Row(
        "hook that changes the shape",
        "RuntimeError",
        r"hook '(?P<hook>.+?)' has changed the size of value",
        "The gradient that `{hook}` returned has another shape than the one that it was handed. "
        "Which operation in it changes the shape, or is it a tensor where a tuple belongs?",
    ),
    Row(
        "hook that changes the dtype",
        "RuntimeError",
        r"hook '(?P<hook>.+?)' has changed the type of value \(was (?P<dtype_was>[\w.]+) got "
        r"(?P<dtype_got>[\w.]+)\)",
        "The gradient that `{hook}` returned is {dtype_got}, and it was handed one of dtype "
        "{dtype_was}. Which operation in it changes the dtype?",
    ),
    Row(
        "hook for the gradient of a leaf",
        "RuntimeError",
        r"post accumulate grad hooks cannot be registered on non-leaf tensors",
        "This hook runs when a gradient has been added to `grad`, which only leaves have, and not "
        "the results of a computation. Which tensor is the leaf?",
    ),
)
