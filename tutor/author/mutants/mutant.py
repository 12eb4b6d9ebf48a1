"""From a text to all its mutants."""

import ast
import difflib
import warnings
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from types import CodeType

from tutor.author.mutants.code import Code, Edit
from tutor.author.mutants.operator import Operator
from tutor.author.mutants.table import OPERATORS


@dataclass(frozen=True)
class Mutant:
    """The solution with one thing made wrong."""

    operator: Operator
    text: str
    """The whole of its code."""
    line: int
    """The line of the solution, from 1, that was changed."""
    column: int
    """From 1."""
    before: str
    """The lines of the solution that the change touches."""
    after: str
    """What stands in their place."""

    @cached_property
    def diff(self) -> str:
        """The lines that go, each behind a `-`, those that come, behind a `+`.

        Where nothing goes, a line stands beside what comes.
        """
        lines = difflib.ndiff(self.before.splitlines(), self.after.splitlines())
        return "\n".join(line.rstrip() for line in lines if not line.startswith("?"))

    def is_shown_by(self, diff: str) -> bool:
        """Whether its diff is this one, but for how far lines are indented."""
        # Most are another at a glance; to make a diff takes longer.
        lines = (*self.before.splitlines(), *self.after.splitlines())
        return all(line.strip() in diff for line in lines) and same_diff(self.diff, diff)


def mutants(text: str, operators: Collection[Operator] = OPERATORS) -> tuple[Mutant, ...]:
    """Returns every mutant of a text once, by place.

    What is no Python, or the same Python as the text or as another mutant, is left out.

    Args:
        text: Python.
        operators: What is done to it.
    """
    code, known = Code(text), _Known()
    known.adds(text)
    found = []
    nodes = [*ast.walk(code.tree)]
    edits = sorted(
        {
            (edit, number)
            for number, operator in enumerate(operators)
            for node in nodes
            for edit in operator.look(node, code)
        }
    )
    table = list(operators)
    for edit, number in edits:
        mutated = code.applied(edit)
        if known.adds(mutated):
            line = code.line(edit.start)
            column = edit.start - text.rfind("\n", 0, edit.start)
            found.append(Mutant(table[number], mutated, line, column, *_touched(code, edit)))
    return tuple(found)


def same_diff(one: str, other: str) -> bool:
    """Whether two diffs are the same, but for how far their lines are indented."""
    return list(_lines(one)) == list(_lines(other))


def _lines(diff: str) -> Iterator[str]:
    for line in diff.strip().splitlines():
        yield f"{line.strip()[:1]} {line.strip()[1:].strip()}"


class _Known:
    """Python that was seen, whatever its layout."""

    def __init__(self) -> None:
        self._texts = defaultdict[tuple[object, ...], list[str]](list)
        """By what they are compiled to, which is quicker to compare than their trees."""

    def adds(self, text: str) -> bool:
        """Whether this is Python, and none that was seen; it is, from now on."""
        if (code := _compiled(text)) is None:
            return False
        alike = self._texts[_signature(code)]
        if alike and _tree(text) in map(_tree, alike):
            return False
        alike.append(text)
        return True


def _compiled(text: str) -> CodeType | None:
    try:
        with warnings.catch_warnings(action="ignore"):
            return compile(text, "<mutant>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _signature(code: CodeType) -> tuple[object, ...]:
    """Returns what two texts of one tree have in common; some of two trees have it too."""
    constants = (
        _signature(one) if isinstance(one, CodeType) else repr(one) for one in code.co_consts
    )
    return (code.co_code, code.co_names, code.co_varnames, *constants)


def _tree(text: str) -> str:
    with warnings.catch_warnings(action="ignore"), suppress(RecursionError):
        return ast.dump(ast.parse(text))
    return text  # what is nested so deep is compared as it stands


def _touched(code: Code, edit: Edit) -> tuple[str, str]:
    """The lines that an edit touches, as they were and as they are then."""
    first = code.text.rfind("\n", 0, edit.start) + 1
    last = code.text.find("\n", edit.end)
    last = len(code.text) if last < 0 else last
    after = f"{code.text[first : edit.start]}{edit.text}{code.text[edit.end : last]}"
    return code.text[first:last], after
