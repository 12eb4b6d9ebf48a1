"""The screen on which an author sees a lesson as learners will, while it is being written."""

import asyncio
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import WorkerCancelled

from tutor.app import wording
from tutor.app.actions import PREVIEW_ACTIONS, Action, Scope, bindings
from tutor.app.messages import Judged
from tutor.app.plain import printable
from tutor.app.samples import Sample, samples
from tutor.app.screens.lesson import LessonScreen
from tutor.app.session import Opened, Session, State
from tutor.app.watching import saves
from tutor.app.widgets.code_editor import CodeEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tutor.app.services import Services
    from tutor.lesson import Lesson
    from tutor.store import Draft


@dataclass(frozen=True)
class _Look:
    """Where an author looks, so that it can be found again after a save."""

    pane: str
    tab: str
    """Of the results."""
    text_at: float
    """How far the text is scrolled, in lines; and so on."""
    code_at: float
    results_at: float
    unfolded: bool
    """Whether the code that runs before the answer is shown."""
    solution: bool
    """Whether the solution is shown."""


class PreviewScreen(LessonScreen, inherit_bindings=False):
    """Shows one file, reads it again on every save, and fills in the answers that it holds."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *Screen.BINDINGS,
        *bindings(Scope.SCREEN, PREVIEW_ACTIONS),
    ]
    actions: "ClassVar[Sequence[Action]]" = PREVIEW_ACTIONS
    how_to_leave = wording.HOW_TO_LEAVE_PREVIEW
    broken_advice = wording.BROKEN_PREVIEW

    def __init__(self, services: "Services", file: Path) -> None:
        """Make the screen.

        Args:
            services: Their library holds the lesson as its first and only one.
            file: The lesson's file, which is watched.
        """
        super().__init__(services)
        self._file = file
        self._readable: Lesson | None = None
        """The lesson as it could last be read."""
        self._look: _Look | None = None
        """Where the author looked then."""
        self._filled: Sample | None = None
        """What was filled in last; something else may stand there by now."""
        self._run_again = False
        """Whether there was a verdict, on the lesson as it was before the last save."""
        self._stays = False
        """Whether what happens now was not asked for by a key, so that it opens no pane."""
        self._returns = False
        """Whether the verdict that comes was not asked for by a key, so that it moves nobody."""

    # Reading again -------------------------------------------------------------------------

    @work
    async def _begin(self) -> None:
        """Open the lesson, then follow its files."""
        try:
            await super()._begin().wait()
        except WorkerCancelled:  # the author has left already
            return
        if session := self._session:
            from tutor.library.alone import files_of

            self._readable = self._lesson
            async for _ in saves(partial(files_of, self._file)):
                with suppress(NoMatches):  # the author leaves, and some widgets have gone already
                    await self._read_again(session)

    async def _read_again(self, session: Session) -> None:
        """Show what the file holds now, and as much as can be where it was."""
        before = self._opened
        if before is None or (now := await self._background.ask(session.open, before.id)) is None:
            return
        if _same(before, now):
            return
        if self._lesson:
            self._note_where_one_is()
        from tutor.store import Draft

        draft = Draft(self._text_for(now), *self._editor.cursor_location)
        with self._where_one_is():
            self._show(replace(now, draft=draft, state=State.OPEN))
        if lesson := self._lesson:
            self._status.say(wording.read_again(self._file.name))
            self._readable = lesson
            self._look_ahead(session)
            await self._come_back(lesson)

    def _load(self, draft: "Draft") -> None:
        """Put it into the code pane; what a save changes there can be undone."""
        if self._readable is None:
            super()._load(draft)
            return
        self._editor.take_over(draft.text)
        # What was typed may be an answer of the file now, and may be right now.
        self._name_what_is_shown()
        self._live.typed()

    def _note_where_one_is(self) -> None:
        """Remember what a save must not take away."""
        self._look = _Look(
            pane=self._panes.chosen,
            tab=self._results.chosen,
            text_at=self._text.scroll_y,
            code_at=self._editor.scroll_y,
            results_at=self._results.reading.scroll_y,
            unfolded=self._given.unfolded,
            solution=self._text.has_solution,
        )
        self._run_again = bool(self._judged) or self._runner.running is not None
        self._judged.clear()
        self._runner.stop()

    def _text_for(self, now: Opened) -> str:
        """Return what the code pane holds next: the same of the file's answers as it is now."""
        if isinstance(now.lesson, Exception):
            return self._editor.text
        if self._readable is None:
            return now.lesson.starter
        shown = self._sample(self._readable)
        found = (one.code for one in samples(now.lesson) if shown and one.key == shown.key)
        return next(found, self._editor.text)

    async def _come_back(self, lesson: "Lesson") -> None:
        """Go where the author was, and look anew at what is shown there."""
        look = self._look
        if look is None:
            return
        if look.solution:
            self._text.add_solution(lesson.solution)
        if look.unfolded:
            self._given.toggle()
        if self._run_again and not self._runner.running:
            self._run_unasked()
        if self._panes.chosen != look.pane:
            self._panes.go_to(look.pane)
        text, editor, there = self._text, self._editor, asyncio.Event()
        await text.settled()
        self.call_after_refresh(
            self._scroll, ((text, look.text_at), (editor, look.code_at)), there.set
        )
        await there.wait()  # the next save must find the text scrolled

    def _run_unasked(self) -> None:
        """Run again what stands there, and stay where one is."""
        self._returns = True
        with self._where_one_is():
            self._run()

    @contextmanager
    def _where_one_is(self) -> "Iterator[None]":
        """Do this without opening another pane."""
        self._stays = True
        try:
            yield
        finally:
            self._stays = False

    def _reveal(self, pane: str) -> None:
        if not self._stays:
            super()._reveal(pane)

    def _show_results(self) -> None:
        """Show the results; after a run that a save began, where one looked at those before."""
        super()._show_results()
        if self._returns and self._judged and (look := self._look):
            self._returns = False
            self._results.chosen = look.tab
            self.call_after_refresh(self._scroll, [(self._results.reading, look.results_at)])

    def _scroll(
        self, places: "Iterable[tuple[Widget, float]]", then: "Callable[[], object]" = bool
    ) -> None:
        for widget, line in places:
            widget.scroll_to(y=line, animate=False)
        then()

    def on_judged(self, event: Judged) -> None:
        """Drop a verdict on what was changed while it ran, and ask for another."""
        if event.lesson is not self._lesson:
            event.prevent_default()
            self._runner.ended()
            self._show_state()
            if self._lesson:
                self._run_unasked()

    # Filling in ----------------------------------------------------------------------------

    @on(CodeEditor.Changed, "#editor")
    def _name_what_is_shown(self) -> None:
        """Say in the first line which of the file's answers stands in the code pane."""
        note = self._file.name
        if lesson := self._lesson:
            sample = self._sample(lesson)
            note = f"{note} · {sample.name if sample else wording.TYPED}"
        self._header.note = printable(note)

    def _sample(self, lesson: "Lesson") -> Sample | None:
        """Return which of a lesson's answers stands in the code pane."""
        found = [one for one in samples(lesson) if one.code == self._editor.text]
        # Of two that are equal, the one that was filled in.
        return self._filled if self._filled in found else next(iter(found), None)

    def action_fill(self, key: str) -> None:
        """Fill in the starter or the solution."""
        if lesson := self._lesson_to_work_on():
            self._fill(next(one for one in samples(lesson) if one.key == key))

    def action_fill_next(self, step: int) -> None:
        """Fill in the answer that comes so many places after the one that stands there."""
        if lesson := self._lesson_to_work_on():
            found = samples(lesson)
            shown = self._sample(lesson)
            start = found.index(shown) if shown else -1 if step > 0 else 0
            self._fill(found[(start + step) % len(found)])

    def _fill(self, sample: Sample) -> None:
        self._filled = sample
        self._editor.replace_all(sample.code)
        self._panes.go_to("code")
        self._status.say(wording.filled_in(sample.name))

    def _go_on(self, _: Opened) -> str:
        return wording.GO_ON_PREVIEW


def _same(before: Opened, now: Opened) -> bool:
    """Whether a file holds what it held, or has the same faults."""
    if isinstance(before.lesson, Exception) and isinstance(now.lesson, Exception):
        return before.lesson.findings == now.lesson.findings
    if isinstance(before.lesson, Exception) or isinstance(now.lesson, Exception):
        return False
    return before.lesson.digest == now.lesson.digest
