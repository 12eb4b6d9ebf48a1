"""Hooks: how they are called, and what they may return."""

import ast

from tutor.explain.errors.nearest import walk
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


def _arity(groups: dict[str, str], scene: Scene) -> str:
    function = groups["function"].rpartition(".")[2]
    for node in walk(scene.answer):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _CALLS
            and any(_names(argument) == function for argument in node.args)
        ):
            return (
                f"{_CALLS[node.func.attr]}: `{function}` takes {groups['takes']}, and "
                f"{groups['given']} came. Which one is missing from its parameters, or one too "
                f"many?"
            )
    return ""


def _names(node: ast.expr) -> str:
    if isinstance(node, ast.Lambda):
        return "<lambda>"
    return getattr(node, "id", getattr(node, "attr", ""))


def _tuple(_: dict[str, str], scene: Scene) -> str:
    if "_pre_hook" not in scene.answer and "backward_hook" not in scene.answer:
        return ""
    return (
        "What a hook is handed as arguments or as gradients is a tuple, also where it holds a "
        "single tensor, and this does arithmetic with the tuple. Which of its items is meant?"
    )


HOOKS = (
    Row(
        "parameters of a hook",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) takes (?P<takes>\d+) positional arguments? but (?P<given>\d+) "
        r"(?:was|were) given",
        _arity,
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
        "{want} are expected and {got} came back. Which inputs does the module have?",
    ),
    Row(
        "gradients of a pre-hook, counted",
        "RuntimeError",
        r"Backward pre hook returned an invalid number of grad_output, got (?P<got>\d+), but "
        r"expected (?P<want>\d+)",
        "A backward pre-hook returns nothing, or one gradient for each output of the module: "
        "{want} are expected and {got} came back. Which outputs does the module have?",
    ),
    Row(
        "two kinds of backward hooks",
        "RuntimeError",
        r"Cannot use both regular backward hooks and full backward hooks on a single Module",
        "The module has a backward hook of the old kind already, and a full one cannot stand "
        "beside it. Which of the two registrations is left over?",
    ),
    Row(
        "hook where no gradient comes",
        "RuntimeError",
        r"cannot register a hook on a tensor that doesn't require gradient",
        "No gradient will arrive at this tensor, so that a hook would never run: autograd does not "
        "follow it. Does it, or do its inputs, have `requires_grad`?",
    ),
    Row(
        "hook that returns no tensor",
        "TypeError",
        r"expected Variable, but hook returned '(?P<type>[\w.]+)'",
        "A hook of a tensor returns the new gradient as a tensor, or nothing: this one returned a "
        "value of type {type}. What is its last expression?",
    ),
    Row(
        "hook that changes the shape",
        "RuntimeError",
        r"hook '(?P<hook>.+?)' has changed the size of value",
        "The gradient that `{hook}` returned has another shape than the one that it was handed. "
        "Which operation in it changes the shape?",
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
        "This hook runs once `grad` was added to, and only leaves have that, not the results of a "
        "computation. Which tensor is the leaf?",
    ),
)
