"""What a tensor should be and is not: its sign, its gradient, its dtype, its shape, its memory."""

import ast
from collections.abc import Callable, Iterator

from tutor.author.mutants.arguments import OWN
from tutor.author.mutants.code import Code, Edit

_NO_TENSORS = (
    ast.Constant,
    ast.List,
    ast.Tuple,
    ast.Dict,
    ast.Set,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.Lambda,
    ast.JoinedStr,
    ast.Compare,
    ast.BoolOp,
)
_GIVE_NO_TENSORS = frozenset(
    {
        "min",
        "max",
        "len",
        "range",
        "int",
        "float",
        "str",
        "bool",
        "type",
        "isinstance",
        "list",
        "tuple",
        "dict",
        "set",
        "zip",
        "enumerate",
        "getattr",
        "hasattr",
        "sorted",
        "reversed",
        "super",
        "iter",
        "next",
        "map",
        "filter",
        "tolist",
        "item",
        "size",
        "keys",
        "items",
        "numel",
        "dim",
        "split",
        "join",
        "startswith",
        "endswith",
        "get",
        "strip",
        "replace",
        "lower",
        "upper",
        "format",
        "title",
        "register_forward_hook",
        "register_hook",
        "register_full_backward_hook",
    }
)
_FACTORIES = frozenset(
    {
        "tensor",
        "arange",
        "zeros",
        "ones",
        "full",
        "rand",
        "randn",
        "randint",
        "randperm",
        "eye",
        "linspace",
        "empty",
    }
)
_TUPLES = frozenset({"args", "inputs", "grad_input", "grad_output", "grads", "kwargs"})


def wrapped(form: str, *, gradient: bool = False) -> Callable[[ast.AST, Code], Iterator[Edit]]:
    """A form around each value that may be a tensor; the value stands at its `{}`.

    Args:
        form: The form.
        gradient: Whether it changes nothing but the gradient.
    """

    def look(node: ast.AST, code: Code) -> Iterator[Edit]:
        for value in _values(node):
            if not (gradient and _has_no_gradient(value)):
                yield code.wrap(value, form)

    return look


def in_place(node: ast.AST, code: Code) -> Iterator[Edit]:
    """The inputs of a function are changed when it returns, or when it begins."""
    if not isinstance(node, ast.FunctionDef):
        return
    names = [one.arg for one in node.args.args if one.arg not in OWN and not _is_module(one.arg)]
    returns = [one for one in ast.walk(node) if isinstance(one, ast.Return) and one.value]
    for name in names:
        change = f"{name}.detach().mul_(2)"
        if name in _TUPLES:
            change = f"[one.detach().mul_(2) for one in {name}]"
        for one in returns:
            assert one.value
            yield code.wrap(one.value, f"(({{}}), {change})[0]")
        if not returns:
            yield code.before(node.body[0], change)


def parameter(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`nn.Parameter(x)` → `x`, and → one that is not trained; a buffer that is not saved."""
    if not isinstance(node, ast.Call):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    named = {keyword.arg for keyword in node.keywords}
    end = code.span(node)[1] - 1
    if name == "Parameter" and "requires_grad" not in named:
        yield Edit(code.span(node)[0], end + 1, f"{_open(node, code)}, requires_grad=False)")
    if name == "register_buffer" and "persistent" not in named:
        yield Edit(code.span(node)[0], end + 1, f"{_open(node, code)}, persistent=False)")


def _open(call: ast.Call, code: Code) -> str:
    """A call without its closing bracket, so that it can take one argument more."""
    return code.of(call)[:-1].rstrip().removesuffix(",")


def _values(node: ast.AST) -> Iterator[ast.expr]:
    """The values that a statement returns, binds or keeps, and that may be tensors."""
    match node:
        case ast.Return(value=ast.expr() as value) | ast.Lambda(body=value):
            found = [value]
        case ast.Assign(value=value, targets=targets):
            found = [] if isinstance(targets[0], ast.Tuple) and not _is_tuple(value) else [value]
        case ast.Call(func=ast.Attribute(attr="append"), args=[value]):
            found = [value]
        case _:
            return
    for value in found:
        parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
        yield from (part for part in parts if _may_be_a_tensor(part))


def _has_no_gradient(value: ast.expr) -> bool:
    """Whether it is a tensor that was just made, without a gradient."""
    if any(
        isinstance(node, ast.keyword) and node.arg == "requires_grad" for node in ast.walk(value)
    ):
        return False
    while isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        if value.func.attr in _FACTORIES:
            return True
        value = value.func.value
    return False


def _is_tuple(value: ast.expr) -> bool:
    return isinstance(value, ast.Tuple)


def _may_be_a_tensor(value: ast.expr) -> bool:
    if isinstance(value, (*_NO_TENSORS, ast.Starred)):
        return False
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not):
        return False
    if not isinstance(value, ast.Call):
        return True
    func = value.func
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    # A class makes an object of its own; only these two are tensors.
    makes_an_object = name[:1].isupper() and name not in {"Parameter", "Tensor"}
    return name not in _GIVE_NO_TENSORS and not makes_an_object


def _is_module(name: str) -> bool:
    return name in {"module", "model", "layer", "m", "net"}
