"""Hooks that are registered wrongly, and modules that apply leaves out."""

import ast
from collections.abc import Iterator, Mapping

from tutor.author.mutants.code import Code, Edit

_OTHER_KINDS: Mapping[str, str] = {
    "register_forward_hook": "register_forward_pre_hook",
    "register_forward_pre_hook": "register_forward_hook",
    "register_full_backward_hook": "register_full_backward_pre_hook",
    "register_full_backward_pre_hook": "register_full_backward_hook",
    "register_hook": "register_post_accumulate_grad_hook",
    "register_post_accumulate_grad_hook": "register_hook",
}
_TORCH = '__import__("torch")'


def twice(node: ast.AST, code: Code) -> Iterator[Edit]:
    """A statement that registers a hook stands there twice."""
    if not isinstance(node, (ast.Expr, ast.Assign)) or not isinstance(node.value, ast.Call):
        return
    if _is_registration(node.value):
        yield code.after(node, code.of(node))


def elsewhere(node: ast.AST, code: Code) -> Iterator[Edit]:
    """The hook is on another module or tensor: on a child, or on one that nobody uses."""
    if not isinstance(node, ast.Call) or not _is_registration(node):
        return
    assert isinstance(node.func, ast.Attribute)
    if node.func.attr in {"register_hook", "register_post_accumulate_grad_hook"}:
        yield code.replace(node.func.value, f"{_TORCH}.zeros(1, requires_grad=True)")
        return
    yield code.replace(node.func.value, f"{_TORCH}.nn.Identity()")
    yield code.wrap(node.func.value, "[*({}).children()][-1]")


def removed(node: ast.AST, code: Code) -> Iterator[Edit]:
    """The hook is removed again at once."""
    if isinstance(node, ast.Call) and _is_registration(node):
        yield code.wrap(node, "{}.remove()")


def another_kind(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`register_forward_hook` → `register_forward_pre_hook`, and the like."""
    if isinstance(node, ast.Attribute) and (other := _OTHER_KINDS.get(node.attr)):
        start, end = code.span(node)
        yield Edit(start, end, code.text[start : end - len(node.attr)] + other)


def apply(node: ast.AST, code: Code) -> Iterator[Edit]:
    """`model.apply(f)` applies to some of the modules alone."""
    if isinstance(node, ast.Call) and _is_apply(node):
        assert isinstance(node.func, ast.Attribute)
        model, function = code.grouped(node.func.value), code.of(node.args[0])
        for modules in (
            f"[{model}]",
            f"[*{model}.children()]",
            f"[*{model}.modules()][:-1]",
            f"[*{model}.modules()][::2]",
        ):
            yield code.replace(node, f"[*map({function}, {modules})]")


def _is_registration(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr in _OTHER_KINDS


def _is_apply(node: ast.Call) -> bool:
    is_apply = isinstance(node.func, ast.Attribute) and node.func.attr == "apply"
    return is_apply and len(node.args) == 1 and not node.keywords
