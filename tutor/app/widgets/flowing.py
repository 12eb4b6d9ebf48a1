"""A widget that lays its paragraphs out by its own width."""

from collections.abc import Iterable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tutor.app.blocks import Block, laid_out


class Flowing(Widget):
    """Shows blocks; one widget however many there are, so that a verdict is painted at once."""

    DEFAULT_CSS = """
    Flowing {
        height: auto;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._blocks: tuple[Block, ...] = ()

    @property
    def plain(self) -> str:
        """What stands in it, without styles and as if it were endlessly wide."""
        return laid_out(self._blocks, 10_000).plain

    def show(self, blocks: Iterable[Block]) -> None:
        """Show these in place of what was there."""
        self._blocks = tuple(blocks)
        self.refresh(layout=True)

    def render(self) -> Content:
        """Lay the blocks out."""
        return laid_out(self._blocks, self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Count the lines at this width."""
        return sum(1 for block in self._blocks for _ in block.lines(width)) if width else 0
