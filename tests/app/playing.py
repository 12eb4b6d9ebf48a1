"""Plays a scene in the app: a person at a keyboard, without a terminal."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Static

from tests.app.fakes import World
from tutor.app.app import TutorApp
from tutor.app.widgets.code_editor import CodeEditor
from tutor.app.widgets.explanation import Explanation
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.fold import Fold
from tutor.app.widgets.key_bar import KeyBar
from tutor.app.widgets.lesson_text import LessonText
from tutor.app.widgets.next_hint import NextHint
from tutor.app.widgets.results import Results
from tutor.app.widgets.status_line import StatusLine

WIDE, MIDDLE, SMALL = (120, 40), (80, 24), (60, 20)
"""Terminals: with room for all panes, the usual one, and about the smallest."""

PATIENCE = 10.0
"""Seconds after which what should come is held to be missing; far more than it ever takes."""


class Tutor:
    """The app, as a person sees it."""

    def __init__(self, app: TutorApp, pilot: Pilot[None], world: World) -> None:
        self.app = app
        self.world = world
        self._pilot = pilot
        self.main = app.screen

    async def press(self, *keys: str) -> None:
        await self._pilot.press(*keys)

    async def press_at_once(self, *keys: str) -> None:
        """Press keys faster than the app can take them."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))

    async def click(self, selector: str, offset: tuple[int, int] = (0, 0)) -> None:
        await self._pilot.click(selector, offset=offset)

    async def point(self, selector: str, offset: tuple[int, int] = (0, 0)) -> None:
        await self._pilot.hover(selector, offset=offset)

    async def until(self, condition: Callable[[], object], patience: float = PATIENCE) -> None:
        """Wait for what must come."""
        async with asyncio.timeout(patience):
            while not condition():
                await self._pilot.pause(0.01)

    async def rest(self) -> None:
        """Type nothing for longer than a pause."""
        await self._pilot.pause(0.6)

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)

    async def run(self, answer: str) -> None:
        """Run an answer, and wait for its verdict."""
        self.editor.text = answer
        await self.press("ctrl+r")
        await self.until(lambda: "waits" not in self.status and self.verdict)

    @property
    def editor(self) -> CodeEditor:
        return self.main.query_one(CodeEditor)

    @property
    def text(self) -> str:
        """All that the text pane says."""
        pane = self.main.query_one(Explanation)
        cards = [
            f"{card.border_title}: {inside.content}"
            for card in pane.query(".card")
            for inside in card.query(Static)
        ]
        findings = [part.plain for part in pane.query(Flowing)]
        return "\n".join([pane.query_one(LessonText).source, *findings, *cards])

    @property
    def results(self) -> str:
        """All that the results say, `after` included."""
        pane = self.main.query_one(Results)
        return f"{pane.plain}\n{pane.query_one(LessonText).source}"

    @property
    def printed(self) -> str:
        """What stands in the tab of what was printed."""
        return self.main.query_one(Results).plain_printed

    @property
    def offer(self) -> str:
        """What is offered below the hints; nothing where there are none."""
        offer = self.main.query_one(NextHint)
        return offer.render().plain if offer.display else ""

    @property
    def folds(self) -> list[Fold]:
        return list(self.main.query(Fold))

    @property
    def verdict(self) -> str:
        """The word of the verdict that is shown, or nothing."""
        first = self.results.split("\n")[0]
        return first if first.startswith(("✓", "✗", "■", "!")) else ""

    @property
    def status(self) -> str:
        return self.main.query_one(StatusLine).text

    @property
    def keys(self) -> str:
        return self.main.query_one(KeyBar).render().plain

    @property
    def title(self) -> str:
        return self.main.query_one("#header").render().plain

    @property
    def panes(self) -> set[str]:
        """The panes that can be seen."""
        return {pane for pane in ("text", "code", "results") if self.sees(f"#{pane}")}

    def sees(self, selector: str) -> bool:
        widget = self.main.query_one(selector)
        return widget.region.area > 0 and all(node.display for node in widget.ancestors_with_self)

    def says(self, selector: str) -> str:
        return str(self.app.screen.query_one(selector, Static).content)


Scene = Callable[[Tutor], Awaitable[None]]


def played(
    scene: Scene | None = None,
    *,
    world: Callable[[], World] = World,
    size: tuple[int, int] = (120, 40),
) -> Callable[..., None]:
    """Make a test of a scene: it begins when the first lesson is open."""

    def test_of(scene: Scene) -> Callable[[], None]:
        def test() -> None:
            asyncio.run(_play(scene, world(), size))

        test.__name__, test.__doc__ = scene.__name__, scene.__doc__
        return test

    return test_of(scene) if scene else test_of


async def _play(scene: Scene, world: World, size: tuple[int, int]) -> None:
    await play(scene, world, TutorApp(world.services), size)


async def play(scene: Scene, world: World, app: TutorApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        tutor = Tutor(app, pilot, world)
        await tutor.until(lambda: "looked up" not in tutor.status)
        await scene(tutor)
