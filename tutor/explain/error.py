"""Errors that the answer raised: the learner's own line, and what Python or PyTorch said."""

import ast
import re
import unicodedata
from collections.abc import Iterator

from tutor.explain.errors import Scene, in_plain_words, left_open
from tutor.explain.explanation import Explanation, Source
from tutor.explain.plain import plain, shorten
from tutor.lesson import Lesson
from tutor.wire import CodeSpan, Operand, Raised, Stage

_WRONG_ARGUMENTS = re.compile(r"([\w.<>]+)\(\) (?:takes|missing|got)\b")
_MOST_OPERANDS = 6
_LONGEST_OPERAND = 100
_OF_OPERATIONS = {"RuntimeError", "ValueError", "IndexError", "TypeError"}
"""Errors that say of what stands in an expression that it does not fit."""


def explain_error(raised: Raised, lesson: Lesson, answer: str, says: str = "") -> Explanation:
    """Returns the learner's line from which an error came, and what it means.

    What is said in plain words stands before the error's own words; an error that no row of the
    table knows has its own words at once.

    Args:
        raised: The error.
        lesson: The lesson.
        answer: The learner's code.
        says: What the lesson says of this mistake, in place of what is said of such errors.
    """
    raising = last_span(raised, Stage.ANSWER)
    span = raising or _called_function(raised, answer)
    if span and _is_not_python(answer):
        span = left_open(raised, answer) or span
    part = source_text(answer, span) if span else ""
    words = says or in_plain_words(Scene(raised, part, answer, lesson.given_code))
    parts = [_headline(raised, span, answer, told=bool(words))]
    if span:
        parts.append(_picture(answer, span))
    own = last_span(raised, Stage.SETUP)
    only_called = span is not None and raising is None
    if own and raised.spans[-1] == own and raised.stage is not Stage.ANSWER and not only_called:
        parts.append(f"It was raised in the given code, line {own.line}:")
        parts.append(_picture(lesson.given_code, own))
    if called := _called(raised, lesson):
        parts.append(f"That was while the lesson ran `{called}`.")
    if raised.stage is Stage.GIVEN:
        parts.append(
            "That was while the lesson made its inputs, which do not depend on your answer. Does "
            "it replace something of PyTorch's?"
        )
    inputs = {name for case in lesson.cases for name in case.given}
    if not says and raised.type == "NameError" and raised.name in inputs:
        parts.append(
            f"The lesson has an input of that name, and your code does not see it: use what it is "
            f"handed in place of `{raised.name}`."
        )
    elif words:
        parts.append(words)
    if told := _operands(raised):
        parts.append(told)
    if words:
        parts.append(f"In the original words: {message(raised)}")
    return Explanation(Source.ERROR, "\n\n".join(parts), span.line if span else None)


def last_span(raised: Raised, stage: Stage) -> CodeSpan | None:
    """Returns the innermost place in a stage's code that an error passed through."""
    return next((span for span in reversed(raised.spans) if span.stage is stage), None)


def message(raised: Raised) -> str:
    """Returns the error as Python prints it, safe to write to a terminal."""
    text = plain(raised.message).strip()
    return f"{plain(raised.type)}: {text}" if text else plain(raised.type)


def source_text(code: str, span: CodeSpan) -> str:
    """Returns the expression at a place, or its whole line when the columns are not known."""
    lines = code.split("\n")
    if not 1 <= span.line <= len(lines):
        return ""
    line = lines[span.line - 1]
    if span.column is None or span.end_column is None or span.end_line != span.line:
        return line.strip()
    return line.encode()[span.column : span.end_column].decode(errors="replace")


def _headline(raised: Raised, span: CodeSpan | None, answer: str, *, told: bool) -> str:
    """Returns where it happened, with the error's own words unless they are told further down."""
    if span and _is_not_python(answer):
        return f"Line {span.line} is not Python yet{'.' if told else f': {plain(raised.message)}'}"
    if span and last_span(raised, Stage.ANSWER) is None:
        # PyTorch calls a hook, and the lesson what it asks for.
        what = f"What you wrote on line {span.line} was called with other arguments than it takes"
        return f"{what}{'.' if told else f': {message(raised)}'}"
    where = f"Line {span.line} of your answer raised" if span else "Your answer led to"
    return f"{where} {plain(raised.type) + '.' if told else message(raised)}"


def _operands(raised: Raised) -> str:
    """Returns the tensors in the failing expression, where an operation did not accept them."""
    if _OF_OPERATIONS.isdisjoint({raised.type, *raised.bases}):
        return ""
    return "   ".join(_operand(one) for one in raised.operands[:_MOST_OPERANDS])


def _operand(operand: Operand) -> str:
    device = "" if operand.device == "cpu" else f" on {operand.device}"
    grad = ", requires grad" if operand.requires_grad else ""
    text = f"{operand.text}: {operand.shape} {operand.dtype}{device}{grad}"
    return shorten(plain(text), _LONGEST_OPERAND)


def _is_not_python(answer: str) -> bool:
    """Whether it is the answer itself that cannot be read, and not a text that it runs."""
    try:
        compile(answer, "answer.py", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError:
        return True
    except (ValueError, RecursionError, MemoryError):
        return False
    return False


def _picture(code: str, span: CodeSpan) -> str:
    """Returns the line with the failing part marked below it."""
    lines = code.split("\n")
    if not 1 <= span.line <= len(lines):
        return ""
    line = plain(lines[span.line - 1])
    prefix = f"{span.line:>4} │ "
    start, end = _columns(lines[span.line - 1], span)
    marks = " " * (len(prefix) + start) + "^" * max(1, end - start)
    return f"{prefix}{line}\n{marks}"


def is_of_arguments(raised: Raised, answer: str) -> bool:
    """Whether a function of the answer was called with other arguments than it takes."""
    return _called_function(raised, answer) is not None


def _called_function(raised: Raised, answer: str) -> CodeSpan | None:
    """Returns where the learner defines the function that was called with the wrong arguments.

    Such an error is raised where the function is called, which is in PyTorch for a hook.
    """
    found = _WRONG_ARGUMENTS.match(raised.message)
    if raised.type != "TypeError" or found is None:
        return None
    try:
        tree = ast.parse(answer)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    functions = [node for name, node in _functions(tree) if name == found[1]]
    # Of two with one name the later holds; of two lambdas nobody knows which it was.
    if not functions or (len(functions) > 1 and isinstance(functions[0], ast.Lambda)):
        return None
    last = max(functions, key=lambda node: node.lineno)
    return _span_of(last)


def _functions(tree: ast.AST) -> Iterator[tuple[str, ast.expr | ast.stmt]]:
    """Yields the functions in code with their qualified names, as errors tell them."""
    queue = [("", tree)]
    while queue:
        prefix, node = queue.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            name = prefix + ("<lambda>" if isinstance(node, ast.Lambda) else node.name)
            yield name, node
            prefix = f"{name}.<locals>."
        elif isinstance(node, ast.ClassDef):
            prefix = f"{prefix}{node.name}."
        queue += [(prefix, inner) for inner in ast.iter_child_nodes(node)]


def _span_of(node: ast.expr | ast.stmt) -> CodeSpan:
    one_line = node.end_lineno == node.lineno
    end = node.end_col_offset if one_line else None
    return CodeSpan(Stage.ANSWER, node.lineno, node.col_offset, node.end_lineno, end)


def _columns(line: str, span: CodeSpan) -> tuple[int, int]:
    """Returns the marked columns in cells of the terminal, in the line with its tabs as spaces."""
    data = line.encode()
    stop = len(data) if span.end_line != span.line else span.end_column
    start = len(data) - len(data.lstrip()) if span.column is None else span.column
    ends = data[:start], data[: len(data) if stop is None else stop]
    first, last = (_cells(plain(end.decode(errors="ignore"))) for end in ends)
    return first, max(last, first)


def _cells(text: str) -> int:
    """Returns how wide a terminal shows a text: an ideograph takes two cells, an accent none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))


def _called(raised: Raised, lesson: Lesson) -> str:
    """Returns the lesson's own line that led to the error."""
    if raised.stage is Stage.RUN:
        span = next((span for span in raised.spans if span.stage is Stage.RUN), None)
        lines = lesson.run.split("\n")
        return lines[span.line - 1].strip() if span and 1 <= span.line <= len(lines) else ""
    return ""
