"""A lesson as lint looks at it: its values, its code, and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from tutor.author.lint.python import Names, names_of
from tutor.lesson import Check, Lesson
from tutor.library.finding import Place
from tutor.library.node import Node
from tutor.library.read import Written
from tutor.library.source import Source

Steps = tuple[str | int, ...]


class Piece(NamedTuple):
    """A text of a lesson, and the keys that lead to it."""

    path: Steps
    text: str


@dataclass(frozen=True)
class LessonView:
    """A lesson, with where everything in it stands."""

    written: Written

    @property
    def lesson(self) -> Lesson:
        """What the file says."""
        return self.written.lesson

    @property
    def source(self) -> Source:
        """The file's text."""
        return self.written.source

    def node(self, *path: str | int) -> Node:
        """The value at the end of a path, or the last on the way that is there."""
        return self.written.root.walk(path)[-1]

    def place(self, *path: str | int) -> Place:
        """Where a value stands."""
        return self.node(*path).place

    def key(self, *path: str | int) -> Place:
        """Where a key stands."""
        return self.node(*path[:-1]).keys.get(str(path[-1]), self.place(*path))

    def inside(self, path: Steps, line: int, column: int) -> Place:
        """A place inside of a text."""
        node = self.node(*path)
        return self.source.inside(node, line, column) or node.place

    @cached_property
    def scalars(self) -> tuple[Node, ...]:
        """Every value of the file that holds no others."""
        found: list[Node] = []
        left = [self.written.root]
        while left:
            node = left.pop()
            left += reversed([*node.children.values()])
            if not node.children:
                found.append(node)
        return tuple(found)

    @cached_property
    def answers(self) -> tuple[Piece, ...]:
        """The right answers: the solution first."""
        accepts = self.lesson.accepts
        return (
            Piece(("solution",), self.lesson.solution),
            *(Piece(("accepts", index), text) for index, text in enumerate(accepts)),
        )

    @cached_property
    def own_code(self) -> tuple[Piece, ...]:
        """The code that the lesson itself runs around the answer: setup, inputs, `run`."""
        code = [Piece(("setup",), self.lesson.setup), Piece(("run",), self.lesson.run)]
        return (*(piece for piece in code if piece.text), *self.inputs)

    @cached_property
    def inputs(self) -> tuple[Piece, ...]:
        """The expressions of all inputs in all cases."""
        return tuple(
            Piece(("cases", index, "given", name), text)
            for index, case in enumerate(self.lesson.cases)
            for name, text in case.given.items()
        )

    @cached_property
    def looks(self) -> tuple[Piece, ...]:
        """The expressions, or the code, of all checks."""
        return tuple(chain.from_iterable(self.looks_of(i) for i in range(len(self.lesson.checks))))

    def looks_of(self, index: int) -> Iterator[Piece]:
        """The expressions, or the code, of one check."""
        check: Check = self.lesson.checks[index]
        value = getattr(check, check.kind)
        if (check.kind, value) in WORDS_OF_OURS:
            return
        if isinstance(value, str):
            yield Piece(("checks", index, check.kind), value)
        elif isinstance(value, tuple):
            for number, text in enumerate(value):
                yield Piece(("checks", index, check.kind, number), text)

    @cached_property
    def markdown(self) -> tuple[Piece, ...]:
        """The longer texts that a learner reads."""
        lesson = self.lesson
        return (
            Piece(("explain",), lesson.explain),
            *((Piece(("after",), lesson.after),) if lesson.after else ()),
            *(Piece(("hints", index), text) for index, text in enumerate(lesson.hints)),
            *(Piece(("mistakes", i, "says"), m.says) for i, m in enumerate(lesson.mistakes)),
        )

    @cached_property
    def setup_names(self) -> Names:
        """What the setup and its `setup_file` define."""
        return names_of(self.lesson.given_code)

    @cached_property
    def is_open(self) -> bool:
        """Whether there may be more names than can be seen."""
        pieces = (Piece((), self.lesson.shared), *self.answers, *self.own_code)
        return any(names_of(piece.text).is_open for piece in pieces)

    @cached_property
    def defined(self) -> frozenset[str]:
        """What exists for a check to look at, in any case and after any right answer."""
        given = frozenset().union(*(case.given for case in self.lesson.cases))
        after = (
            names_of(piece.text).bound for piece in (*self.answers, Piece((), self.lesson.run))
        )
        return self.setup_names.bound.union(given, HELPERS, *after)


HELPERS = frozenset({"refill"})
"""What the tutor itself gives to `run` and to checks."""

WORDS_OF_OURS = frozenset({("ops", "run")})
"""Values of a kind's key that are no expression."""
