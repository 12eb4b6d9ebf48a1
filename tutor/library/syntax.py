"""Where a text stops being YAML, in the words of somebody who mistyped something.

libyaml and PyYAML's own parser say the same in different words: what they say only tells which
mistake it is, and the text at that place tells the rest.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

import yaml

from tutor.library import rules
from tutor.library.finding import Finding, Place
from tutor.library.rules import Rule
from tutor.library.source import Source
from tutor.library.words import shown


@dataclass(frozen=True)
class _Error:
    """What the parser said, with the text around it."""

    source: Source
    start: Place
    """Where what could not be read began."""
    place: Place
    """Where it could not go on."""

    @property
    def line(self) -> str:
        return self.source.line(self.place.line)

    @property
    def before(self) -> str:
        return self.line[: self.place.column - 1]

    @property
    def rest(self) -> str:
        return self.line[self.place.column - 1 :]

    @property
    def above(self) -> int:
        """The last line before this one that is not blank."""
        numbers = range(self.place.line - 1, 0, -1)
        return next((number for number in numbers if self.source.line(number).strip()), 1)


_NO_TABS = "found a tab; indent YAML with spaces"


class Explained(NamedTuple):
    """What is wrong, where it is to be mended, and how."""

    rule: Rule
    place: Place
    message: str


def explain(source: Source, error: yaml.MarkedYAMLError) -> Finding:
    """Say what is wrong where the parser gave up, and what would be right."""
    place = _place(error.problem_mark) or Place(1, 1)
    seen = _Error(source, _place(error.context_mark) or place, place)
    said = f"{error.context or ''}: {error.problem or ''}"
    for pattern, explanation in _EXPLANATIONS:
        if re.search(pattern, said):
            return source.finding(*explanation(seen))
    return source.finding(rules.NOT_YAML, place, f"this is not YAML: {said.strip(': ')}")


def _place(mark: yaml.Mark | None) -> Place | None:
    return Place(mark.line + 1, mark.column + 1) if mark else None


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _tab(seen: _Error) -> Explained:
    return Explained(rules.TAB, Place(seen.place.line, seen.line.index("\t") + 1), _NO_TABS)


def _second_colon(seen: _Error) -> Explained:
    if re.search(r":\s", seen.before) or seen.place.line == 1:
        return Explained(
            rules.SECOND_COLON,
            seen.place,
            "a second colon on this line; if it belongs to the text, put the text in quotes, "
            "or on lines of its own under a `|`",
        )
    indent = len(_indent(seen.before))
    if opening := _opening(seen, indent):
        number, key = opening
        return Explained(
            rules.NO_BAR,
            Place(number, seen.source.line(number).index(key) + 1),
            f"the lines below `{key}:` are text with a colon in line {seen.place.line}; "
            f"write `{key}: |` so that they are read as they stand",
        )
    return Explained(
        rules.RUNS_ON,
        Place(seen.place.line, indent + 1),
        f"this line goes on with the text of line {seen.above}; if it is a key, indent it like "
        f"the keys above, and see that line {seen.above} has a colon with a space after it",
    )


def _opening(seen: _Error, indent: int) -> tuple[int, str] | None:
    """The key without a value that the lines above stand under: its line, and the key."""
    for number in range(seen.place.line - 1, 0, -1):
        line = seen.source.line(number)
        if line.strip() and len(_indent(line)) < indent:
            found = re.fullmatch(r"\s*(?:- +)*([\w-]+):\s*", line)
            return (number, found[1]) if found else None
    return None


def _no_colon(seen: _Error) -> Explained:
    line = seen.source.line(seen.start.line)
    if found := re.match(r"\s*(?:- +)?([\w-]+):\S", line):
        return Explained(
            rules.NO_SPACE,
            seen.start,
            f"a space is missing after the colon; write `{found[1]}: ...`",
        )
    return Explained(
        rules.NO_KEY,
        seen.start,
        ("this line has no key; write `key: value`, or indent it if it belongs to the text above"),
    )


def _no_space(seen: _Error) -> Explained:
    return Explained(
        rules.NO_SPACE,
        seen.place,
        "a space is missing after this colon; or put the text that it belongs to in quotes",
    )


def _start(seen: _Error) -> Explained:
    if not seen.rest:
        return Explained(rules.BAD_START, seen.place, "a value is missing here")
    if seen.rest[0] == "\t":
        return Explained(rules.TAB, seen.place, _NO_TABS)
    sign = "a backtick" if seen.rest[0] == "`" else shown(seen.rest[0])
    return Explained(
        rules.BAD_START,
        seen.place,
        f"a value cannot start with {sign}; put the text in quotes, or under a `|`",
    )


def _open_quote(seen: _Error) -> Explained:
    return Explained(rules.OPEN_QUOTE, seen.start, "the quote that opens here is never closed")


def _escape(seen: _Error) -> Explained:
    # libyaml stands on the backslash, PyYAML's own parser behind it.
    column = seen.place.column - (not seen.rest.startswith("\\"))
    return Explained(
        rules.BAD_ESCAPE,
        Place(seen.place.line, column),
        f"{shown(seen.line[column - 1 : column + 1])} means nothing in double quotes; double the "
        "backslash, or write the text in single quotes or under a `|`",
    )


def _hexadecimal(seen: _Error) -> Explained:
    return Explained(
        rules.BAD_ESCAPE,
        seen.place,
        r"after `\x`, `\u` and `\U` stand 2, 4 and 8 hexadecimal digits of a character; "
        "double the backslash if none is meant",
    )


def _item_in_line(seen: _Error) -> Explained:
    return Explained(
        rules.LIST_IN_LINE,
        seen.place,
        "a list cannot start on the line of its key; put each `- item` on a line of its own below",
    )


def _block_header(seen: _Error) -> Explained:
    return Explained(
        rules.BEHIND_BAR,
        seen.place,
        "nothing can follow a `|` or `>`; the text starts on the next line, indented",
    )


def _anchor(seen: _Error) -> Explained:
    return _start(replace(seen, place=seen.start))


def _item_expected(seen: _Error) -> Explained:
    return Explained(
        rules.LIST_ENDS,
        seen.place,
        f"the list that starts in line {seen.start.line} ends before this line; start the line "
        "with `- ` if it is an item, or indent it like the key that the list belongs to",
    )


def _key_expected(seen: _Error) -> Explained:
    if seen.before.strip(" -"):
        return Explained(
            rules.AFTER_VALUE,
            seen.place,
            f"{shown(seen.rest)} stands after the end of a value; a quote inside quotes is written "
            "twice (''), and text with quotes or brackets in it is best put under a `|`",
        )
    if seen.rest.startswith("- ") and seen.place.column == seen.start.column:
        return Explained(
            rules.ITEM_AMONG_KEYS,
            seen.place,
            "found a list item among the keys; a list stands below a key of its own",
        )
    if seen.place.column == seen.start.column:
        return Explained(
            rules.NO_KEY,
            seen.place,
            f"found {shown(seen.rest)} where a key belongs; write `key: value`",
        )
    return Explained(
        rules.INDENTATION,
        seen.place,
        f"this line starts in column {seen.place.column}, the keys around it in column "
        f"{seen.start.column}; indent keys alike, and text under a `|` as deep as its first line",
    )


def _open_bracket(seen: _Error) -> Explained:
    bracket = replace(seen, place=seen.start).rest[:1]
    closing = "}" if bracket == "{" else "]"
    found = shown(seen.rest[0]) if seen.rest else "the end"
    return Explained(
        rules.OPEN_BRACKET,
        seen.start,
        f"the `{bracket}` that opens here is not closed: found {found} in line {seen.place.line} "
        f"where a `,` or `{closing}` belongs",
    )


def _in_brackets(seen: _Error) -> Explained:
    if not seen.rest:
        return Explained(
            rules.OPEN_BRACKET, seen.place, "the file ends here with a `[` or `{` not closed"
        )
    return Explained(
        rules.NOTHING_IN_BRACKETS,
        seen.place,
        f"a value is missing before this {shown(seen.rest[0])}",
    )


def _after_end(seen: _Error) -> Explained:
    return Explained(
        rules.AFTER_END,
        seen.place,
        "this stands after the end of what the file holds; start all its keys in one column, "
        "and have no line with `...`",
    )


def _tag(seen: _Error) -> Explained:
    return Explained(
        rules.TAG, seen.place, "a value cannot start with `!` and a word; put the text in quotes"
    )


def _directive(seen: _Error) -> Explained:
    return Explained(
        rules.DIRECTIVE,
        seen.start,
        "a line that starts with `%` is an order to the YAML parser; take it out",
    )


_EXPLANATIONS: tuple[tuple[str, Callable[[_Error], Explained]], ...] = (
    (r"tab character", _tab),
    (r"mapping values are not allowed", _second_colon),
    (r"simple key", _no_colon),
    (r"cannot start any token", _start),
    (r"quoted scalar: found unexpected", _open_quote),
    (r"plain scalar: found unexpected ':'", _no_space),
    (r"unknown escape", _escape),
    (r"hexa?decimal|invalid Unicode", _hexadecimal),
    (r"sequence entries are not allowed", _item_in_line),
    (r"block scalar", _block_header),
    (r"scanning an (alias|anchor)", _anchor),
    (r"parsing a block collection", _item_expected),
    (r"parsing a block mapping", _key_expected),
    (r"parsing a flow node", _in_brackets),
    (r"parsing a flow", _open_bracket),
    (r"node content|mapping keys are not allowed", _start),
    (r"document start", _after_end),
    (r"tag", _tag),
    (r"directive|incompatible YAML", _directive),
)
