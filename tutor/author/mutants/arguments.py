"""Arguments, parameters, and steps that are left out."""

import ast
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tutor.author.mutants.code import Code, Edit

OWN = frozenset({"self", "cls"})

_SIBLINGS: Mapping[str, str] = {
    one: other
    for pair in (
        ("sum", "mean"),
        ("max", "min"),
        ("amax", "amin"),
        ("argmax", "argmin"),
        ("zeros", "ones"),
        ("zeros_", "ones_"),
        ("zeros_like", "ones_like"),
        ("squeeze", "unsqueeze"),
        ("softmax", "log_softmax"),
        ("in_features", "out_features"),
        ("append", "extend"),
        ("children", "modules"),
        ("named_children", "named_modules"),
        ("parameters", "buffers"),
        ("named_parameters", "named_buffers"),
        ("train", "eval"),
        ("rand", "randn"),
        ("Conv1d", "ConvTranspose1d"),
        ("Conv2d", "ConvTranspose2d"),
        ("BatchNorm1d", "InstanceNorm1d"),
        ("relu", "sigmoid"),
        ("ReLU", "GELU"),
    )
    for one, other in (pair, pair[::-1])
}
_REDUCE = frozenset(
    {
        "sum",
        "mean",
        "prod",
        "std",
        "var",
        "amax",
        "amin",
        "max",
        "min",
        "argmax",
        "argmin",
        "all",
        "any",
        "norm",
        "logsumexp",
    }
)
_COMMUTATIVE = frozenset(
    {"min", "max", "add", "mul", "maximum", "minimum", "logaddexp", "equal", "allclose", "eq", "ne"}
)
_LAST_LETTER = "_"


def swapped(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`f(a, b)` → `f(b, a)`; `def f(a, b)` → `def f(b, a)`."""
    if isinstance(node, ast.Call):
        pairs: list[tuple[ast.AST, ast.AST]] = list(pairwise(node.args))
        if _name(node) in _COMMUTATIVE:
            return
    elif isinstance(node, (ast.FunctionDef, ast.Lambda)):
        names = [*node.args.posonlyargs, *node.args.args]
        pairs = [pair for pair in pairwise(names) if pair[0].arg not in OWN]
    else:
        return
    for left, right in pairs:
        (start, middle), (second, end) = code.span(left), code.span(right)
        between = code.text[middle:second]
        yield Edit(start, end, f"{code.of(right)}{between}{code.of(left)}")


def dropped(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`f(a, b=c)` → `f(b=c)`, and → `f(a)`."""
    if not isinstance(node, ast.Call):
        return
    parts = sorted((*node.args, *node.keywords), key=code.span)
    for index, part in enumerate(parts):
        start, end = code.span(part)
        if index + 1 < len(parts):
            end = code.span(parts[index + 1])[0]
        elif index:
            start = code.span(parts[index - 1])[1]
        yield code.without(node, start, end)


def step(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`x.f(y)` → `x`; `f(x)` → `x`: a step is left out."""
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Attribute) and _may_be_a_tensor(node.func.value):
        yield code.replace(node, code.grouped(node.func.value))
    elif node.args and not isinstance(node.args[0], ast.Starred) and _gives_a_value(node):
        yield code.replace(node, code.grouped(node.args[0]))


def sibling(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`sum` → `mean`, `zeros` → `ones`, `add_` → `add`, and the like."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Load):
        return
    names = [_SIBLINGS.get(node.attr)]
    if node.attr.endswith(_LAST_LETTER) and not node.attr.startswith("_"):
        names.append(node.attr.removesuffix(_LAST_LETTER))
    for name in filter(None, names):
        end = code.span(node)[1]
        start = end - len(node.attr)
        yield Edit(code.span(node)[0], end, code.text[code.span(node)[0] : start] + name)


def keepdim(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`x.sum(1)` → `x.sum(1, keepdim=True)`; `x.sum()` → `x.sum(0)`."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if node.func.attr not in _REDUCE:
        return
    end = code.span(node)[1] - 1
    more = ", " if node.args or node.keywords else ""
    named = {keyword.arg for keyword in node.keywords}
    is_method = _may_be_a_tensor(node.func.value)
    if len(node.args) <= (0 if is_method else 1) and not named & {"dim", "axis"}:
        yield Edit(code.span(node)[0], end + 1, f"{code.of(node)[:-1].rstrip(', ')}{more}dim=0)")
    elif "keepdim" not in named:
        text = code.of(node)[:-1].rstrip(", ")
        yield Edit(code.span(node)[0], end + 1, f"{text}{more}keepdim=True)")


def index(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`x[a:b]` → `x[a:]`, `x[:b]`; `x[i]` → `x`."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load):
        return
    yield code.replace(node, code.grouped(node.value))
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    for part in parts:
        if isinstance(part, ast.Slice):
            for end in filter(None, (part.lower, part.upper, part.step)):
                yield code.without(node, *code.span(end))


def _may_be_a_tensor(node: ast.expr) -> bool:
    """Whether it is not, by its name, a module of Python's such as `torch`."""
    root: ast.expr = node
    while isinstance(root, ast.Attribute):
        root = root.value
    named = isinstance(root, ast.Name) and root.id in {"torch", "nn", "F", "math", "np", "numpy"}
    is_super = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return not named and not (is_super and node.func.id == "super")  # type: ignore[attr-defined]


def _name(node: ast.Call) -> str:
    """What is called, without what it belongs to."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _gives_a_value(node: ast.Call) -> bool:
    return _name(node) not in {
        "isinstance",
        "print",
        "range",
        "super",
        "zip",
        "enumerate",
        "hasattr",
    }
