"""Markdown from a lesson."""

import asyncio
from urllib.parse import urlsplit

from textual.content import Content
from textual.widgets import Markdown
from textual.widgets.markdown import MarkdownFence

from tutor.app.highlighting import coloured
from tutor.app.plain import printable


class Fence(MarkdownFence):
    """A block of code in the tutor's colours; without a language it is plain."""

    @classmethod
    def highlight(
        cls,
        code: str,
        language: str,
        ansi: bool = False,  # noqa: ARG003, FBT001, FBT002 - Textual's own signature
        dark: bool = False,  # noqa: ARG003, FBT001, FBT002
    ) -> Content:
        """Colour Python; anything else is plain, because guessing would load every lexer."""
        return coloured(code) if language.split()[:1] == ["python"] else Content(code)


class LessonText(Markdown):
    """Markdown that can be replaced as often as one likes; the last text wins."""

    BLOCKS = {**Markdown.BLOCKS, "fence": Fence, "code_block": Fence}  # noqa: RUF012 - Textual's way

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, open_links=False)
        self._wanted = ""
        self._settled = asyncio.Event()
        self._settled.set()

    def show(self, text: str) -> None:
        """Show this text; returns at once, because building it takes a while."""
        self._wanted = printable(text)
        if self._settled.is_set():
            self._settled.clear()
            self.run_worker(self._catch_up(), group="lesson-text")

    async def settled(self) -> None:
        """Wait until what was last to be shown is there."""
        await self._settled.wait()

    async def _catch_up(self) -> None:
        try:
            while self.source != self._wanted:
                await self.update(self._wanted)
        finally:
            self._settled.set()

    def on_markdown_link_clicked(self, event: Markdown.LinkClicked) -> None:
        """Open web pages, and nothing else that a lesson may point to."""
        event.stop()
        if urlsplit(event.href).scheme in ("http", "https"):
            self.app.open_url(event.href)
