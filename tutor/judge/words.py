"""The words of an answer's own text, for `source`.

The tutor reads them itself: what ran the answer could tell of other words.
"""

import ast
import contextlib
import io
import tokenize

from tutor.wire import SequenceValue, Value

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


def words(answer: str) -> Value:
    """Returns what an answer's text holds, each with its line.

    These are the names, keywords, numbers and operators in order, then the statements that do more
    than name values that are written out.
    """
    found: list[SequenceValue] = []
    tokens = tokenize.generate_tokens(io.StringIO(answer).readline)
    # An answer that has run is Python; where the tokenizer reads less of it than the compiler, what
    # it has read has to do.
    with contextlib.suppress(tokenize.TokenError, SyntaxError):
        found.extend(
            SequenceValue("word", (token.string, token.start[0]))
            for token in tokens
            if token.type not in _NO_WORDS
        )
    computed = (SequenceValue("computed", lines) for lines in _computed(answer))
    return SequenceValue("source", (*found, *computed))


def _computed(answer: str) -> list[tuple[int, int]]:
    """Returns the first and last lines of statements that do more than name written out values.

    To print one is no more: it gives nothing.
    """
    try:
        statements = ast.parse(answer).body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return [(1, answer.count("\n") + 1)]
    named: set[str] = set()
    lines = []
    for statement in statements:
        match statement:
            case ast.Assign(targets, value) if _is_written_out(value, named):
                names = [name for target in targets for name in _parts(target)]
                named.update(name.id for name in names if isinstance(name, ast.Name))
                if all(isinstance(name, ast.Name) or _is_item(name, named) for name in names):
                    continue
            case ast.Expr(ast.Call(ast.Name("print"), parts, [])) if "print" not in named and all(
                _is_written_out(part, named) for part in parts
            ):
                continue
            case ast.Expr(value) if _is_written_out(value, named):
                continue
            case ast.Pass():
                continue
        lines.append((statement.lineno, statement.end_lineno or statement.lineno))
        # What a name stands for may be another thing from here on.
        named -= {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
    return lines


def _parts(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        return [part for one in target.elts for part in _parts(one)]
    return [target]


def _is_item(target: ast.expr, named: set[str]) -> bool:
    """Returns whether it is an item of a dict that stands above, as in `said["first"] = 3`.

    An item of a list may stand there to show what becomes of another name of that list.
    """
    match target:
        case ast.Subscript(ast.Name(name), ast.Constant(str())):
            return name in named
    return False


def _is_written_out(value: ast.expr, named: set[str]) -> bool:
    """Returns whether a value is a literal, or one that stands above under this name."""
    match value:
        case ast.Name(name):
            return name in named
        case ast.Call(ast.Name("dict"), [], items):
            return all(item.arg and _is_written_out(item.value, named) for item in items)
        case ast.Dict(keys, values):
            parts = [*filter(None, keys), *values]  # a `**` has no key
            return all(_is_written_out(part, named) for part in parts)
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    return True
