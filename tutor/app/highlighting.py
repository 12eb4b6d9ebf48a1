"""Python in colours, the same in the code pane, the given code, the solution and the text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pygments.token import Token, _TokenType
from textual.content import Content
from textual.highlight import HighlightTheme, highlight


class CodeTheme(HighlightTheme):
    """What each kind of token looks like, by the theme's own colours."""

    STYLES = {  # noqa: RUF012 - typed by Textual
        Token.Comment: "$foreground 50% italic",
        Token.Error: "$text-error",
        Token.Keyword: "$text-secondary",
        Token.Keyword.Constant: "$text-warning",
        Token.Number: "$text-warning",
        Token.String: "$text-success",
        Token.String.Doc: "$text-success 80% italic",
        Token.String.Interpol: "$text-warning",
        Token.Name.Builtin: "$text-accent",
        Token.Name.Builtin.Pseudo: "italic",
        Token.Name.Class: "$text-primary bold",
        Token.Name.Decorator: "$text-accent",
        Token.Name.Exception: "$text-accent",
        Token.Name.Function: "$text-primary bold",
        Token.Name.Function.Magic: "$text-primary bold",
        Token.Operator.Word: "$text-secondary",
    }


class Span(NamedTuple):
    """One coloured stretch of a line."""

    start: int
    end: int
    token: _TokenType


def spans_by_line(lines: Sequence[str]) -> list[list[Span]]:
    """Lex a document and return each line's coloured stretches, in code points.

    The whole document at once: a string may run over many lines.
    """
    from pygments.lexers.python import PythonLexer

    spans: list[list[Span]] = [[] for _ in lines]
    row = column = 0
    for token, value in PythonLexer(stripnl=False).get_tokens("\n".join(lines)):
        for index, part in enumerate(value.split("\n")):
            if index:
                row, column = row + 1, 0
            if part and row < len(spans) and (styled := styled_token(token)):
                spans[row].append(Span(column, column + len(part), styled))
            column += len(part)
    return spans


def styled_token(token: _TokenType) -> _TokenType | None:
    """Return the nearest kind of token that has a look, or None when it is plain."""
    return next((kind for kind in _ancestors(token) if kind in CodeTheme.STYLES), None)


def _ancestors(token: _TokenType) -> Iterator[_TokenType]:
    kind: _TokenType | None = token
    while kind is not None:
        yield kind
        kind = kind.parent


def coloured(code: str) -> Content:
    """Return Python in colours."""
    return highlight(code.rstrip("\n"), language="python", theme=CodeTheme)
