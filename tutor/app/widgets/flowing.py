"""A widget that lays its paragraphs out by its own width."""

from collections.abc import Iterable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tutor.app.blocks import Laid, laid_out


class Flowing(Widget):
    """Shows blocks; one widget however many there are, so that a verdict is painted at once."""

    DEFAULT_CSS = """
    Flowing {
        height: auto;
    }
    """

    def __init__(
        self,
        blocks: Iterable[Laid] = (),
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._blocks = tuple(blocks)

    @property
    def blocks(self) -> Iterable[Laid]:
        """What it shows now."""
        return self._blocks

    @property
    def plain(self) -> str:
        """What stands in it, without styles and as if it were endlessly wide."""
        return laid_out(self.blocks, 10_000).plain

    def show(self, blocks: Iterable[Laid]) -> None:
        """Show these in place of what was there."""
        self._blocks = tuple(blocks)
        self.refresh(layout=True)

    def render(self) -> Content:
        """Lay the blocks out."""
        return laid_out(self.blocks, self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Count the lines at this width."""
        return sum(1 for block in self.blocks for _ in block.lines(width)) if width else 0
