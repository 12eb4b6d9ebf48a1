"""Observes for `source`: the words of the answer's own text."""

import ast
import contextlib
import io
import tokenize

from tutor.wire import Probe, SequenceValue, Value
from tutor.worker.context import Context

_NO_WORDS = {
    tokenize.COMMENT,
    tokenize.STRING,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    # From Python 3.12 on, the text of an f-string comes between tokens of its own.
    *(getattr(tokenize, f"FSTRING_{part}", tokenize.STRING) for part in ("START", "MIDDLE", "END")),
}


def observe(probe: Probe, context: Context) -> Value:
    """Returns what the answer's text holds, each with its line.

    These are the names, keywords, numbers and operators in order, then the statements that do more
    than name values that are written out.
    """
    del probe
    words: list[SequenceValue] = []
    tokens = tokenize.generate_tokens(io.StringIO(context.answer).readline)
    # An answer that has run is Python; where the tokenizer reads less of it than the compiler, what
    # it has read has to do.
    with contextlib.suppress(tokenize.TokenError, SyntaxError):
        words.extend(
            SequenceValue("word", (token.string, token.start[0]))
            for token in tokens
            if token.type not in _NO_WORDS
        )
    computed = (SequenceValue("computed", (line,)) for line in _computed(context.answer))
    return SequenceValue("source", (*words, *computed))


def _computed(answer: str) -> list[int]:
    """Returns the lines of the statements that do more than name values that are written out."""
    try:
        statements = ast.parse(answer).body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return [1]
    return [one.lineno for one in statements if not _is_written_out(one)]


def _is_written_out(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assign(targets, value):
            names = (name for target in targets for name in _parts(target))
            return all(isinstance(name, ast.Name) for name in names) and _is_literal(value)
        case ast.Expr(value):
            return _is_literal(value)
    return isinstance(statement, ast.Pass)


def _parts(target: ast.expr) -> list[ast.expr]:
    return target.elts if isinstance(target, ast.Tuple | ast.List) else [target]


def _is_literal(value: ast.expr) -> bool:
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    return True
