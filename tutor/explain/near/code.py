"""What an answer's own text shows without doubt."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_CUTTING = {"detach", "detach_", "item", "tolist", "numpy", "data", "no_grad", "inference_mode"}
_IN_PLACE = re.compile(r"[a-z]\w*[a-z]_")
_NOT_ON_VALUES = {"requires_grad_", "retain_grad_", "detach_"}
_OF_LISTS = {
    "append",
    "clear",
    "extend",
    "insert",
    "pop",
    "popitem",
    "remove",
    "reverse",
    "sort",
    "update",
}
_HANDED = ("args", "inputs", "input")
"""What a hook mostly calls what it is handed."""
_PLAIN = (ast.List, ast.Dict, ast.ListComp, ast.DictComp, ast.Tuple)
_SHORT = 60


@dataclass(frozen=True)
class Code:
    """An answer's text."""

    text: str

    def _nodes(self) -> Iterator[ast.AST]:
        try:
            yield from ast.walk(ast.parse(self.text))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return

    def cuts(self) -> tuple[int, str] | None:
        """Returns the line and the word of the only thing that cuts a tensor from its graph.

        None where there is none, and where there are several: which of them it is, is not known.
        """
        found = [
            (node.lineno, node.attr)
            for node in self._nodes()
            if isinstance(node, ast.Attribute) and node.attr in _CUTTING
        ]
        return found[0] if len(found) == 1 else None

    def in_place(self, name: str) -> tuple[int, str] | None:
        """Returns the line and the text of the only thing done in place to a name."""
        found = [
            (node.lineno, ast.unparse(node))
            for node in self._nodes()
            if isinstance(node, (ast.stmt, ast.expr)) and _root(_changed(node)) in {name, *_HANDED}
        ]
        return found[0] if len(found) == 1 and len(found[0][1]) <= _SHORT else None

    def assigned(self, name: str) -> tuple[int, ast.expr] | None:
        """Returns the line and the value of the only `self.name = ...`."""
        found = [
            (node.lineno, node.value)
            for node in self._nodes()
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Attribute) and ast.unparse(target) == f"self.{name}"
        ]
        return found[0] if len(found) == 1 else None

    def plain_lists(self) -> list[tuple[int, str]]:
        """Returns each `self.name` that becomes a list or a dict of objects made there."""
        return [
            (node.lineno, target.attr)
            for node in self._nodes()
            if isinstance(node, ast.Assign) and _is_plain_of_made(node.value)
            for target in node.targets
            if isinstance(target, ast.Attribute) and _root(target) == "self"
        ]

    def returns_nothing(self) -> list[int]:
        """Returns the lines of each `return` that gives nothing."""
        return sorted(
            node.lineno
            for node in self._nodes()
            if isinstance(node, ast.Return)
            and (node.value is None or ast.unparse(node.value) == "None")
        )

    def registered(self, method: str, name: str) -> int | None:
        """Returns the line of a call of a method whose first argument is a name as text."""
        for node in self._nodes():
            match node:
                case ast.Call(func=ast.Attribute(attr=attr), args=[ast.Constant(value=value), *_]):
                    if value == name and attr == method:
                        return node.lineno
        return None

    def plain_tensor(self, name: str) -> int | None:
        """Returns the line in which `self.name` becomes what a function of torch's returns."""
        match self.assigned(name):
            case (line, ast.Call(func=function)):
                return line if re.fullmatch(r"torch\.[a-z_]+", ast.unparse(function)) else None
        return None

    def calls_forward(self) -> int | None:
        """Returns the line of a call of a module's `forward` itself, other than the class's own."""
        for node in self._nodes():
            match node:
                case ast.Call(func=ast.Attribute(value=owner, attr="forward")):
                    if not ast.unparse(owner).startswith(("super(", "nn.", "torch.")):
                        return node.lineno
        return None

    def lines_of(self, pattern: str) -> list[int]:
        """Returns the lines in which an attribute or name of this pattern stands."""
        found = []
        for node in self._nodes():
            match node:
                case ast.Attribute(attr=word) | ast.Name(id=word):
                    if re.fullmatch(pattern, word):
                        found.append(node.lineno)
        return sorted(found)


def _is_plain_of_made(node: ast.expr) -> bool:
    made = (inner for inner in ast.walk(node) if isinstance(inner, ast.Call))
    names = (ast.unparse(one.func).rpartition(".")[2] for one in made)
    return isinstance(node, _PLAIN) and any(name[:1].isupper() for name in names)


def _changed(node: ast.AST) -> ast.expr | None:
    """Returns what a piece of code changes in place; None when it changes nothing."""
    match node:
        case ast.AugAssign(target=target):
            return target
        case ast.Assign(targets=[ast.Subscript(value=target)]):
            return target
        case ast.Delete(targets=[ast.Subscript(value=target)]):
            return target
        case ast.Call(func=ast.Attribute(value=target, attr=attr)):
            own = _IN_PLACE.fullmatch(attr) and attr not in _NOT_ON_VALUES
            return target if own or attr in _OF_LISTS else None
    return None


def _root(node: ast.expr | None) -> str:
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
