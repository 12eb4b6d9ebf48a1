"""What YAML read without complaint, and otherwise than its author meant."""

import re
from collections.abc import Iterator

from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView, Piece
from tutor.library.node import Node
from tutor.library.words import shown


@rule("S001", "text that is cut off at a `#`")
def cut_off(view: LessonView) -> Found:
    """A `#` after a space starts a comment, so `says: Look at line #3` says `Look at line`.

    Put the text in quotes or below a `|`. If a comment is meant, write a space after its `#`.
    """
    for node in view.scalars:
        if node.style is None:
            written = view.source.line(node.place.line)[node.place.column - 1 :]
            text = written.split(" #")[0].rstrip()
            if found := re.match(r" +(#[^\s#!].*)", written.removeprefix(text)):
                cut = shown(found[1])
                message = (
                    f"{cut} is a comment here; put the text in quotes, or a space after the `#`"
                )
                yield node.place, message


@rule("S002", "code whose lines become one")
def folded_code(view: LessonView) -> Found:
    """Below a `>`, or without a sign after the key, YAML joins the lines of a text.

    Code needs its lines. Write a `|` after the key.
    """
    for path, _ in _code(view):
        node = view.node(*path)
        key = next(step for step in reversed(path) if isinstance(step, str))
        if node.style in {None, ">"} and _has_two_lines(view, node):
            yield node.place, f"the lines of this code become one; write {shown(f'{key}: |')}"


@rule("S003", "Markdown whose paragraphs become one")
def folded_markdown(view: LessonView) -> Found:
    """Below a `>` YAML joins lines and takes the blank lines between paragraphs out.

    Lists and code lose their lines too. Write a `|` after the key.
    """
    for key in ("explain", "after"):
        node = view.node(key)
        if node.style == ">" and ("\n" in str(node.data).strip() or "```" in str(node.data)):
            yield node.place, f"a `>` joins the lines of this Markdown; write `{key}: |`"


@rule("S004", "a number that starts with a zero")
def leading_zero(view: LessonView) -> Found:
    """`012` is 12 in YAML 1.2 and ten in YAML 1.1, and in Python it is an error.

    Take the zero out, or put what is meant as text in quotes.
    """
    for node in view.scalars:
        if isinstance(node.data, int) and not isinstance(node.data, bool):
            written = view.source.line(node.place.line)[node.place.column - 1 :]
            if found := re.match(r"[-+]?0[0-9]+", written):
                number = f"{shown(found[0])} starts with a zero"
                yield node.place, f"{number}; write `{node.data}`, or quotes"


@rule("S005", "a tab in code")
def tab_in_code(view: LessonView) -> Found:
    """The code pane indents with spaces, and Python refuses both in one block.

    Let your editor write four spaces when you press the tab key.
    """
    for path, text in _code(view):
        if found := re.search(r"^ *\t", text, re.MULTILINE):
            place = view.inside(path, text.count("\n", 0, found.end()) + 1, len(found[0]))
            yield place, "found a tab in code; indent with four spaces"


@rule("S006", "a hint that is split at its comma")
def split_hint(view: LessonView) -> Found:
    """Between brackets a comma ends an item, so a hint with a comma becomes two.

    Write each hint on a line of its own, after a `- `.
    """
    hints = view.node("hints")
    if hints.style == "flow":
        for index, hint in enumerate(view.lesson.hints):
            node = view.node("hints", index)
            if index and node.style is None and hint[:1].islower():
                yield (
                    node.place,
                    f"the comma before {shown(hint)} makes it a hint; use lines of `- `",
                )


def _code(view: LessonView) -> Iterator[Piece]:
    """All blocks of code, right or wrong."""
    lesson = view.lesson
    yield Piece(("setup",), lesson.setup)
    yield Piece(("starter",), lesson.starter)
    yield Piece(("run",), lesson.run)
    yield from view.answers
    for index, mistake in enumerate(lesson.mistakes):
        yield Piece(("mistakes", index, "answer"), mistake.answer)


def _has_two_lines(view: LessonView, node: Node) -> bool:
    if node.style == ">":
        first, second = (view.source.line(node.place.line + number) for number in (1, 2))
        return bool(second.strip()) and _indent(second) >= _indent(first)
    written = view.source.line(node.place.line)[node.place.column - 1 :]
    return isinstance(node.data, str) and node.data not in written


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


YAML = (cut_off, folded_code, folded_markdown, leading_zero, tab_in_code, split_hint)
