"""Code whose parts can be exchanged: its text, its tree, and where each node of it stands."""

import ast
from dataclasses import dataclass

_ATOMS = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.List, ast.Tuple, ast.Dict)
"""What a point or a sign may stand beside, as it is."""


@dataclass(frozen=True, order=True)
class Edit:
    """A part of a text, from its first character to behind its last, and what takes its place."""

    start: int
    end: int
    text: str


class Code:
    """A text of Python.

    Args:
        text: The text; it is Python.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where a node stands: its first character, and the one behind its last."""
        assert isinstance(node, (ast.expr, ast.stmt, ast.keyword, ast.arg))
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return (
            self._at(node.lineno, node.col_offset),
            self._at(node.end_lineno, node.end_col_offset),
        )

    def of(self, node: ast.AST) -> str:
        """The text of a node."""
        start, end = self.span(node)
        return self.text[start:end]

    def replace(self, node: ast.AST, text: str) -> Edit:
        """Another text in place of a node."""
        return Edit(*self.span(node), text)

    def wrap(self, node: ast.AST, form: str) -> Edit:
        """A form in place of a node, which stands at its `{}`; brackets that it needs not go."""
        text = self.of(node)
        if isinstance(node, _ATOMS):
            form = form.replace("({})", "{}", 1) if not form.startswith("(lambda") else form
        return self.replace(node, form.replace("{}", text))

    def grouped(self, node: ast.AST) -> str:
        """The text of a node, in brackets where it needs them."""
        return self.of(node) if isinstance(node, _ATOMS) else f"({self.of(node)})"

    def before(self, statement: ast.stmt, text: str) -> Edit:
        """One more statement ahead of a statement."""
        start, _ = self.span(first_of(statement))
        return Edit(start, start, f"{text}{self._between(statement)}")

    def after(self, statement: ast.stmt, text: str) -> Edit:
        """One more statement behind a statement."""
        _, end = self.span(statement)
        return Edit(end, end, f"{self._between(statement)}{text}")

    def without(self, whole: ast.AST, start: int, end: int) -> Edit:
        """A node without the characters from `start` to `end`."""
        first, last = self.span(whole)
        return Edit(first, last, self.text[first:start] + self.text[end:last])

    def applied(self, edit: Edit) -> str:
        """The text after an edit."""
        return self.text[: edit.start] + edit.text + self.text[edit.end :]

    def line(self, offset: int) -> int:
        """The line, from 1, of a character."""
        return self.text.count("\n", 0, offset) + 1

    def _between(self, statement: ast.stmt) -> str:
        """What stands between a statement and the next."""
        head = first_of(statement)
        assert isinstance(head, (ast.expr, ast.stmt))
        ahead = self._lines[head.lineno - 1].encode()[: head.col_offset].decode()
        # A decorator's own place begins behind its sign.
        ahead = ahead.removesuffix("@")
        return f"\n{ahead}" if not ahead.strip() else "; "

    def _at(self, line: int, column: int) -> int:
        # Python counts columns in bytes of UTF-8.
        ahead = self._lines[line - 1].encode()[:column].decode()
        return self._starts[line - 1] + len(ahead)


def first_of(statement: ast.stmt) -> ast.AST:
    """The node that a statement begins with: its first decorator, or itself."""
    decorators = getattr(statement, "decorator_list", [])
    return decorators[0] if decorators else statement


def bodies(node: ast.AST) -> list[list[ast.stmt]]:
    """The lists of statements that a node holds itself."""
    fields = (getattr(node, name, None) for name in ("body", "orelse", "finalbody"))
    return [field for field in fields if isinstance(field, list) and field]
