"""YAML 1.2 to plain data with places.

libyaml's parser reads the text. What its events mean is decided here: PyYAML means YAML 1.1, and
its composer in C crashes on a text that is nested some ten thousand deep.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from tutor.library import rules
from tutor.library.finding import MOST, Finding, Place
from tutor.library.node import Node
from tutor.library.rules import Rule
from tutor.library.scalar import meaning
from tutor.library.source import Source
from tutor.library.syntax import explain
from tutor.library.words import COMMA, found, shown

MOST_DEEP = 32
MOST_VALUES = 20_000
"""With what aliases repeat. A lesson has a few hundred."""

_CORE = "tag:yaml.org,2002:"
_TYPES: dict[str, type | tuple[type, ...]] = {
    "null": type(None),
    "bool": bool,
    "int": int,
    "float": (int, float),
}
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Document:
    """What a file holds, as far as it could be read."""

    root: Node | None
    """None where the text stops being YAML."""
    findings: tuple[Finding, ...]


def compose(source: Source) -> Document:
    """Read a YAML text; what is wrong with it becomes findings."""
    composer = _Composer(source)
    try:
        return Document(composer.document(), tuple(composer.findings))
    except _Stop as stop:
        return Document(None, (*composer.findings, stop.finding))


class _Stop(Exception):  # noqa: N818 - it never leaves this file
    """Nothing after this place can be read."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


class _Composer:
    """Builds values from the parser's events."""

    def __init__(self, source: Source) -> None:
        self.findings: list[Finding] = []
        self._source = source
        self._parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source.text)
        self._anchors: dict[str | None, Node] = {}
        self._values = 0

    def document(self) -> Node:
        """The file's only document."""
        self._next()  # the stream starts
        if isinstance(self._next(), yaml.StreamEndEvent):
            return Node(Place(1, 1), None)
        root = self._node(self._next(), 0)
        self._next()  # the document ends
        if not isinstance(after := self._next(), yaml.StreamEndEvent):
            self._find(
                rules.SECOND_DOCUMENT,
                _place(after),
                "a second document starts here; a file holds one: take the `---` out, "
                "or move what follows to a file of its own",
            )
        return root

    def _next(self) -> Any:
        try:
            return self._parser.get_event()
        except yaml.MarkedYAMLError as error:
            raise _Stop(explain(self._source, error)) from None
        except (ValueError, OverflowError):
            # PyYAML's own parser lets these through, on an escape such as \U00110000.
            mark = self._parser.get_mark()
            place = Place(mark.line + 1, mark.column + 1)
            raise self._stop(rules.BAD_ESCAPE, place, "this escape names no character") from None

    def _find(self, rule: Rule, place: Place, message: str) -> None:
        if len(self.findings) < MOST:
            self.findings.append(self._source.finding(rule, place, message))

    def _stop(self, rule: Rule, place: Place, message: str) -> _Stop:
        return _Stop(self._source.finding(rule, place, message))

    def _node(self, event: Any, depth: int) -> Node:
        place = _place(event)
        if depth > MOST_DEEP:
            message = f"this is nested deeper than {MOST_DEEP} levels; make it flatter"
            raise self._stop(rules.TOO_LARGE, place, message)
        if isinstance(event, yaml.AliasEvent):
            node = self._alias(event)
            self._values += node.size
        else:
            node = self._new(event, depth)
            self._values += 1  # what it holds was counted already
            self._anchors[event.anchor] = node
        if self._values > MOST_VALUES:
            message = f"this file holds more than {MOST_VALUES:,} values, repeated ones counted"
            raise self._stop(rules.TOO_LARGE, place, f"{message}; is it another file?")
        return node

    def _new(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _alias(self, event: Any) -> Node:
        if node := self._anchors.get(event.anchor):
            return node
        name = shown("*" + event.anchor)
        self._find(
            rules.ALIAS,
            _place(event),
            f"{name} repeats nothing: no value before it is named {shown('&' + event.anchor)}; "
            "if it is text, put it in quotes",
        )
        return Node(_place(event), None)

    def _scalar(self, event: Any) -> Node:
        data: Any = event.value
        tag = self._tag(event, ("str", *_TYPES))
        try:
            if tag in _TYPES or event.implicit[0]:
                data = meaning(event.value)
        except ValueError as error:
            self._find(rules.LONG_NUMBER, _place(event), str(error))
        if tag in _TYPES and not _is(data, tag):
            message = f"{shown(event.value)} is not what `!!{tag}` says; take the tag out"
            self._find(rules.TAG, _place(event), message)
        if _SURROGATE.search(event.value):
            message = r"a `\u` escape here is half a character; write it whole"
            self._find(rules.BAD_ESCAPE, _place(event), message)
            data = _SURROGATE.sub("?", event.value)
        return Node(_place(event), data, event.style or None)

    def _sequence(self, event: Any, depth: int) -> Node:
        self._tag(event, ("seq",))
        children: dict[str | int, Node] = {}
        while not isinstance(inner := self._next(), yaml.SequenceEndEvent):
            children[len(children)] = self._node(inner, depth + 1)
        data = [child.data for child in children.values()]
        size = 1 + sum(child.size for child in children.values())
        style = "flow" if event.flow_style else None
        return Node(_place(event), data, style, children, size=size)

    def _mapping(self, event: Any, depth: int) -> Node:
        self._tag(event, ("map",))
        children: dict[str | int, Node] = {}
        keys: dict[str, Place] = {}
        size = 1
        while not isinstance(inner := self._next(), yaml.MappingEndEvent):
            key = self._key(inner, depth, flow=event.flow_style)
            child = self._node(self._next(), depth + 1)
            size += 1 + child.size
            if key is None:
                continue
            if key in keys:
                message = f"{shown(key)} stands here a second time, first in line {keys[key].line}"
                self._find(rules.DUPLICATE_KEY, _place(inner), f"{message}; keep one of them")
                continue
            keys[key] = _place(inner)
            children[key] = child
        data = {key: children[key].data for key in keys}
        style = "flow" if event.flow_style else None
        return Node(_place(event), data, style, children, keys, size)

    def _key(self, event: Any, depth: int, *, flow: bool) -> str | None:
        node = self._node(event, depth + 1)
        if node.data == "<<" and node.style is None:
            self._find(
                rules.MERGE,
                _place(event),
                "`<<` merges nothing in YAML 1.2; write the keys that you mean in its place",
            )
            return None
        if not isinstance(node.data, str):
            rule = rules.COMMA_IN_BRACES if flow else rules.KEY_NO_TEXT
            why = COMMA if flow else "put it in quotes if it is text"
            self._find(rule, _place(event), f"a key must be text; found {found(node.data)}; {why}")
            return None
        return node.data

    def _tag(self, event: Any, known: tuple[str, ...]) -> str | None:
        """The core tag that an author wrote before a value."""
        if event.tag is None:
            return None
        name = str(event.tag).removeprefix(_CORE)
        if event.tag.startswith(_CORE) and name in known:
            return name
        if event.tag.startswith("!"):
            end = "put what starts with a `!` in quotes, or take the `!` out"
            message = f"the `!` makes a tag of {shown(event.tag)}, and no tag is read here; {end}"
        else:
            written = f"!!{name}" if event.tag.startswith(_CORE) else event.tag
            message = f"the tag {shown(written)} is not read: no tag makes an object; take it out"
        self._find(rules.TAG, _place(event), message)
        return None


def _is(data: Any, tag: str) -> bool:
    return isinstance(data, _TYPES[tag]) and (tag == "bool" or not isinstance(data, bool))


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
