"""Calls: what is handed over, and what is called."""

import ast
import builtins
import re

from tutor.explain.errors.nearest import bound, own_attributes
from tutor.explain.errors.place import called, called_part
from tutor.explain.errors.row import Row, Scene, counted

_WITH_ITEMS = {"Tensor", "Parameter", "list", "tuple", "dict", "torch.Size"}
_VALUES = {"T", "bias", "data", "device", "dtype", "float32", "float64", "grad", "grad_fn", "int64"}
_VALUES |= {"is_leaf", "ndim", "requires_grad", "shape", "training", "weight"}
_OF_WHOLE_NUMBERS = {"expand", "permute", "repeat", "reshape", "tile"}
_FUNCTIONS = {"builtin_function_or_method", "function", "method", "method_descriptor"}


def _uncallable(groups: dict[str, str], scene: Scene) -> str:
    kind, what, callee = groups["kind"], called(scene), called_part(scene)
    if kind == "module" and what:
        return (
            f"`{what}` is a module of Python, a file of functions and classes, and cannot be "
            "called. Which one of its functions is meant?"
        )
    if not _is_it(callee, what, kind, scene):
        shown = "`None`" if kind == "NoneType" else f"A value of type `{kind}`"
        return (
            f"{shown} is called here as a function. Was a function called where it should only be "
            "handed over, so that what it returned took its place, or is an operator missing?"
        )
    if what in dir(builtins):
        return (
            f"`{what}` names a value of type `{kind}` here, and no longer Python's own "
            "function. Which line gives it this value?"
        )
    if kind in _WITH_ITEMS:
        return f"`{what}` is a `{kind}` and cannot be called: for one of its items, which brackets?"
    if "." in what:
        return (
            f"`{what}` is a value of type `{kind}` and no method, so it cannot be called. What are "
            "the parentheses for?"
        )
    return (
        f"`{what}` is a value of type `{kind}` and cannot be called. Is an operator missing before "
        "the parenthesis, or was a function's name given to something else?"
    )


def _is_it(callee: ast.expr | None, what: str, kind: str, scene: Scene) -> bool:
    """Whether it is surely what the failing part calls that cannot be called.

    It may also be what stands in another's place inside of PyTorch or of Python's own functions.
    """
    if callee is None or kind == "NoneType":
        return False
    if isinstance(callee, ast.Attribute):
        return callee.attr in _VALUES | own_attributes(scene.answer, scene.given)
    if kind in {"Tensor", "Parameter"} and isinstance(callee, ast.Name):
        return any(one.text == what for one in scene.raised.operands)
    return what not in dir(builtins) or what in bound(scene.answer, scene.given)


def _missing(groups: dict[str, str], _: Scene) -> str:
    function = groups["function"]
    names = re.sub(r"['\"](\w+)['\"]", r"`\1`", groups["names"])
    which = "Which value belongs" if groups["count"] == "1" else "Which values belong"
    owner = ", or is it called on a class where an object is meant" if "." in function else ""
    return f"The call of `{function}` leaves out {names}. {which} there{owner}?"


def _too_many(groups: dict[str, str], scene: Scene) -> str:
    function, most = groups["function"], groups["most"] or ""
    came = f"{groups['given']} came"
    if function in _OF_WHOLE_NUMBERS - bound(scene.answer, scene.given):
        return (
            f"`{function}` takes one argument, or several whole numbers, and {came} that are not "
            "all whole numbers. Does a division make one of them a fraction?"
        )
    takes = counted(groups["takes"], "positional argument")
    first = "; the object itself counts as the first" if "." in function else ""
    return (
        f"`{function}` takes {'at most ' if most else ''}{takes}, and {came}{first}. Which one is "
        "not wanted, or should it take one more?"
    )


def _no_tensor(groups: dict[str, str], _: Scene) -> str:
    kind = groups["type"]
    takes = f"`{groups['function']}` takes a tensor as its `{groups['name']}`, and was handed "
    if kind == "NoneType":
        return f"{takes}`None`. Did a layer or a function before it end without `return`?"
    if kind == "tuple" or kind.startswith("torch.return_types."):
        return f"{takes}several values together, as a `{kind}`. Which of them is meant?"
    if kind in _FUNCTIONS or kind == "type":
        what = "class" if kind == "type" else "function"
        return f"{takes}a {what} itself. Was it called?"
    return f"{takes}a value of type `{kind}`. Where should it have become a tensor?"


ARGUMENTS = (
    Row(
        "what cannot be called",
        "TypeError",
        r"'(?P<kind>[\w.]+)' object is not callable",
        _uncallable,
    ),
    Row(
        "argument missing",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) missing (?P<count>\d+) required (?:positional|keyword-only) "
        r"arguments?: (?P<names>.*)",
        _missing,
    ),
    Row(
        "too many arguments",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) takes (?P<most>from \d+ to )?(?P<takes>\d+) positional "
        r"arguments? but (?P<given>\d+) (?:was|were) given",
        _too_many,
    ),
    Row(
        "one argument alone",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) takes exactly one argument \((?P<given>\d+) given\)",
        "`{function}` takes exactly one argument, and {given} came. Which one is meant, or should "
        "several values stand together in one list?",
    ),
    Row(
        "unknown keyword",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) got an unexpected keyword argument '(?P<name>\w+)'",
        "`{function}` has no parameter called `{name}`. What are its parameters called?",
    ),
    Row(
        "argument twice",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) got multiple values for (?:keyword )?argument '(?P<name>\w+)'",
        "`{function}` gets `{name}` twice, once by its place or from a dictionary, and once by its "
        "name. Which of the two is meant for another parameter?",
    ),
    Row(
        "tensors one by one",
        "TypeError",
        r"(?P<function>cat|stack|concat|hstack|vstack)\(\): argument 'tensors' \(position 1\) must "
        r"be tuple of Tensors, not Tensor",
        "`{function}` takes its tensors together, as one list or tuple, and a tensor came alone. "
        "What should be put around them?",
    ),
    Row(
        "no tensor in a list",
        "TypeError",
        r"expected Tensor as element (?P<at>\d+) in argument (?P<argument>\d+), but got "
        r"(?P<type>[\w.]+)",
        "A list of tensors is expected, and item {at}, counted from 0, is a value of type "
        "`{type}`. Where does it get into the list?",
    ),
    Row(
        "tensor expected",
        "TypeError",
        r"(?P<function>\w+)\(\): argument '(?P<name>\w+)' \(position (?P<at>\d+)\) must be Tensor, "
        r"not (?P<type>[\w.]+)",
        _no_tensor,
    ),
    Row(
        "argument of another type",
        "TypeError",
        r"(?P<function>\w+)\(\): argument '(?P<name>\w+)' (?:\(position \d+\) )?must be "
        r"(?P<want>[\w. ]+?), not (?P<type>[\w.]+)",
        "`{function}` takes `{want}` as its `{name}`, and was handed a value of type `{type}`. Are "
        "the arguments in the right order, and is it this value that is meant?",
    ),
    Row(
        "size that is no whole number",
        "TypeError",
        r"(?P<function>\w+)\(\): argument '(?P<name>\w+)' failed to unpack the object at pos "
        r"(?P<at>\d+) with error \"type must be tuple of ints,but got (?P<type>[\w.]+)",
        "`{function}` takes whole numbers as its `{name}`, and number {at} of them, counted from "
        "1, is a value of type `{type}`. Does a division make it one?",
    ),
    Row(
        "combination of arguments",
        "TypeError",
        r"(?P<function>\w+)\(\) received an invalid combination of arguments - got "
        r"\((?P<got>.*?)(?:, )?\), but expected",
        "`{function}` cannot be called with ({got}). Below are the ways in which it can: in which "
        "type, number or name do they differ from this one?",
    ),
)
