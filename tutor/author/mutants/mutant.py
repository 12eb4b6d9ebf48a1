"""From a text to all its mutants."""

import ast
import difflib
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass

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
    diff: str
    """The lines that go, each behind a `-`, those that come, behind a `+`, and a line beside what
    comes where nothing goes."""


def mutants(text: str, operators: Collection[Operator] = OPERATORS) -> tuple[Mutant, ...]:
    """Returns every mutant of a text once, by place.

    What is no Python, or the same Python as the text or as another mutant, is left out.

    Args:
        text: Python.
        operators: What is done to it.
    """
    code = Code(text)
    known = {ast.dump(code.tree)}
    found = []
    edits = sorted(
        {
            (edit, number)
            for number, operator in enumerate(operators)
            for node in ast.walk(code.tree)
            for edit in operator.look(node, code)
        }
    )
    table = list(operators)
    for edit, number in edits:
        mutated = code.applied(edit)
        if (tree := _tree(mutated)) and tree not in known:
            known.add(tree)
            line = code.line(edit.start)
            column = edit.start - text.rfind("\n", 0, edit.start)
            found.append(Mutant(table[number], mutated, line, column, _diff(code, edit)))
    return tuple(found)


def same_diff(one: str, other: str) -> bool:
    """Whether two diffs are the same, but for how far their lines are indented."""
    return list(_lines(one)) == list(_lines(other))


def _lines(diff: str) -> Iterator[str]:
    for line in diff.strip().splitlines():
        yield f"{line.strip()[:1]} {line.strip()[1:].strip()}"


def _tree(text: str) -> str | None:
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(text, "<mutant>", "exec", dont_inherit=True)
            return ast.dump(ast.parse(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _diff(code: Code, edit: Edit) -> str:
    """The lines that an edit touches, as they were and as they are then."""
    first = code.text.rfind("\n", 0, edit.start) + 1
    last = code.text.find("\n", edit.end)
    last = len(code.text) if last < 0 else last
    before = code.text[first:last]
    after = f"{code.text[first : edit.start]}{edit.text}{code.text[edit.end : last]}"
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return "\n".join(line.rstrip() for line in lines if not line.startswith("?"))
