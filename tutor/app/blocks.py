"""Paragraphs with a sign in front and lines that hang below the text, not below the sign."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from textual.content import Content


class Laid(Protocol):
    """Something that lays itself out by the width that it is given."""

    def lines(self, width: int) -> Iterable[Content]:
        """Return it in lines of at most this width."""


@dataclass(frozen=True)
class Block:
    """One paragraph."""

    text: Content
    sign: str = ""
    """What stands in front of the first line."""
    style: str = ""
    """The sign's style."""
    indent: int = 0
    """How many columns the sign stands from the left."""

    def lines(self, width: int) -> Iterable[Content]:
        """Return the paragraph in lines of at most this width."""
        hang = self.indent + (len(self.sign) + 1 if self.sign else 0)
        head = Content.assemble(" " * self.indent, (self.sign, self.style), " " * bool(self.sign))
        for index, line in enumerate(self.text.wrap(max(8, width - hang))):
            yield (head if index == 0 else Content(" " * hang)) + line


EMPTY = Block(Content(""))
"""An empty line."""


def laid_out(blocks: Iterable[Laid], width: int) -> Content:
    """Return the blocks in lines of at most this width."""
    return Content("\n").join([line for block in blocks for line in block.lines(width)])
