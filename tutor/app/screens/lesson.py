"""The screen on which a learner works: text, code and results of one lesson."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType

from tutor.app import editing, wording
from tutor.app.actions import Scope, bindings
from tutor.app.background import Background
from tutor.app.indexing import Indexing
from tutor.app.live import Live
from tutor.app.messages import EngineSettled, Glanced, Judged, RunFailed, Skipped, Trouble
from tutor.app.report import sign
from tutor.app.runner import Runner, Seeds
from tutor.app.screens.workbench import Workbench
from tutor.app.session import Opened, Row, Session, State
from tutor.app.theme import THEMES
from tutor.app.widgets.code_editor import CodeEditor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from tutor.app.services import Services
    from tutor.lesson import Lesson
    from tutor.store import Draft
    from tutor.store.settings import Settings

_UNNOTICED = 0.15
"""Seconds. To say of a shorter run that it runs would be a flicker, and hold up its verdict."""


class LessonScreen(Workbench):
    """Decides what happens; its widgets show it, the session keeps it, the runner runs it."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(Scope.SCREEN))
    how_to_leave: ClassVar[str] = wording.HOW_TO_LEAVE
    """Said to whom pressed the key that leaves elsewhere."""
    broken_advice: ClassVar[str] = wording.BROKEN_LESSON
    """What stands below what is wrong with a lesson."""

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._services = services
        self._background = Background(lambda error: self.post_message(Trouble(str(error))))
        self._runner = Runner(services, self.post_message)
        self._settings = services.load_settings()
        self._live = Live(self, self._runner, self._to_check, lambda: self._settings.live)
        self._indexing = Indexing(lambda error: self.post_message(Trouble(str(error))))
        self._session: Session | None = None
        self._opened: Opened | None = None
        """What is shown."""
        self._going_to = ""
        """The lesson that was chosen last: shown, or about to be."""
        self._kept: Draft | None = None
        """What the store holds of the code pane."""
        self._solution_asked = False
        self._judged: dict[str, Judged] = {}
        """How the last run of each lesson in this sitting came out."""

    def on_mount(self) -> None:
        """Fill the panes once they have been painted."""
        self._editor.read_only = True  # until there is a lesson to type into
        self.call_after_refresh(self._begin)

    def on_unmount(self) -> None:
        """Stop what runs, and finish what is to be kept."""
        self._runner.close()
        self._indexing.close()
        if self._session:
            self._background.submit(self._session.close)
        self._background.close()

    # Lessons -------------------------------------------------------------------------------

    @work
    async def _begin(self) -> None:
        """Open the library and the store, and the lesson where the learner left off."""
        from tutor.library import Unreadable
        from tutor.store import StoreError

        try:
            session = await self._background.call(Session.start, self._services)
            self._going_to = await self._background.call(session.left_off)
            self._panes.go_to("code" if self.has_class("-wide") else "text")
            self._show(await self._background.call(session.open, self._going_to))
        except Unreadable as error:
            title = "This course cannot be read"
            self._text.show_findings(title, error.findings, wording.BROKEN_COURSE)
        except StoreError as error:
            self._text.show_trouble("Your progress cannot be kept", f"{error}\n{wording.LEAVE}")
        else:
            self._session = session
            self._runner.start()
            self._look_ahead(session)
            self._show_state()
            return
        self._status.state("")
        self._panes.go_to("text")

    @work(group="open", exclusive=True)
    async def _open(self, session: Session, lesson: str) -> None:
        self._background.keep(session.save_place, lesson)
        if opened := await self._background.ask(session.open, lesson):
            self._show(opened)
            self._look_ahead(session)

    def _look_ahead(self, session: Session) -> None:
        """Have the first attempt at the lesson that is shown prepared."""
        if self._lesson:
            self._runner.look_ahead(self._lesson, self._kept_seeds(session, self._lesson))

    def _go_to(self, lesson: str) -> None:
        if self._session:
            self._keep_draft()
            self._going_to = lesson
            self._show_state()  # what was said was of the lesson before
            self._open(self._session, lesson)

    def _step(self, step: int, at_the_end: str) -> None:
        if not self._session:
            self._status.say(wording.NO_LESSON)
        elif neighbour := self._session.neighbour(self._going_to, step):
            self._go_to(neighbour)
        else:
            self._status.say(at_the_end)

    def _show(self, opened: Opened) -> None:
        """Show a lesson where it was left."""
        self._keep_draft()
        self._opened, self._kept, self._solution_asked = opened, opened.draft, False
        lesson = opened.lesson
        self._header.show(opened)
        self._load(opened.draft)
        self._editor.read_only = isinstance(lesson, Exception)
        if isinstance(lesson, Exception):
            title = "This lesson cannot be read"
            self._text.show_findings(title, lesson.findings, self.broken_advice)
            self._given.show("")
            self._panes.go_to("text")
        else:
            self._text.show(lesson.explain, lesson.hints, opened.hints)
            self._given.show(lesson.given_code)
        self._show_results()
        self._reveal("text")

    def _load(self, draft: "Draft") -> None:
        """Put into the code pane what stands there at first."""
        self._editor.load(draft.text, (draft.row, draft.column))

    def _show_results(self) -> None:
        """Show the last verdict on this lesson, or what there is in its place."""
        if not (self._opened and (lesson := self._lesson)):
            self._results.show_nothing("")
            self._tabs.notes = {}
            return
        judged = self._judged.get(lesson.id)
        verdict = judged.verdict if judged else None
        after = lesson.after or ""
        if self._runner.running == lesson.id:
            self._results.show_nothing(wording.RUNS)
        elif self._runner.why_not and not verdict:
            self._results.show_cannot(self._runner.why_not)
        elif verdict:
            self._results.show_verdict(verdict, after, self._go_on(self._opened))
        elif self._opened.state.passed:
            changed = self._opened.state is State.CHANGED
            text = wording.passed_before(self._go_on(self._opened), changed=changed)
            self._results.show_passed_before(text, after)
        else:
            self._results.show_nothing(wording.NOT_RUN)
        self._tabs.notes = {"results": sign(verdict)} if verdict else {}
        self._editor.mark(judged.line_in(self._editor.text) if judged else None)

    def _go_on(self, opened: Opened) -> str:
        """Say how to go on after a pass."""
        return wording.go_on(more=opened.number < opened.count)

    # What is typed -------------------------------------------------------------------------

    @on(CodeEditor.Changed, "#editor")
    @on(CodeEditor.SelectionChanged, "#editor")
    def _keep_draft(self) -> None:
        """Keep the code pane as it is, the moment it changes."""
        if not (self._session and self._lesson):
            return
        from tutor.store import Draft

        draft = Draft(self._editor.text, *self._editor.cursor_location)
        if draft != self._kept:
            self._kept = draft
            self._background.keep(self._session.save_draft, self._lesson.id, draft)

    # Live mode -----------------------------------------------------------------------------

    @on(CodeEditor.Changed, "#editor")
    def _typed(self) -> None:
        self._live.typed()

    def _to_check(self) -> "tuple[Lesson, str, Seeds] | None":
        """Return the answer with its lesson, if it is Python by now."""
        lesson, text = self._lesson, self._editor.text
        if self._session and lesson and editing.is_python(text):
            return lesson, text, self._kept_seeds(self._session, lesson)
        return None

    def on_glanced(self, event: Glanced) -> None:
        """Change the list of checks, if it is still about what stands in the code pane."""
        if self._lesson is event.lesson and self._editor.text == event.answer:
            self._results.show_glance(event.verdict)

    def action_live(self) -> None:
        """Check the answer at each pause from now on, or no more; for this time and the next."""
        self._keep_settings(replace(self._settings, live=not self._settings.live))
        self._live.turned()
        self._show_state()
        self._status.say(wording.LIVE_ON if self._settings.live else wording.LIVE_OFF)

    def on_trouble(self, event: Trouble) -> None:
        """Say that something could not be kept."""
        self._status.say(event.text)

    # Running -------------------------------------------------------------------------------

    def action_run(self) -> None:
        """Run the answer, after the keys that were pressed before, and have it judged."""
        self._editor.call_later(self._run)

    def _run(self) -> None:
        lesson = self._lesson_to_work_on()
        if not (self._session and lesson):
            return
        if self._runner.running:
            self._status.say(wording.STILL_RUNNING)
            return
        self._keep_draft()
        kept = self._kept_seeds(self._session, lesson)
        self._runner.run(lesson, self._editor.text, kept)
        self._reveal("results")
        self.set_timer(_UNNOTICED, self._show_running)

    def _show_running(self) -> None:
        """Say that an answer runs, if it has not ended before anybody could have read it."""
        if self._runner.running:
            if self._runner.running == self._going_to:
                self._show_results()
            self._show_state(waits=True)

    def _kept_seeds(self, session: Session, lesson: "Lesson") -> Seeds:
        """Return what gives the seeds that failed before, as soon as they are read."""
        return self._background.submit(session.seeds, lesson.id).result

    def action_stop(self) -> None:
        """Stop the answer that runs."""
        self._runner.stop()
        self._status.state(wording.STOPPING, busy=True)

    def on_judged(self, event: Judged) -> None:
        """Keep a verdict, and show it if its lesson is still the one that is shown."""
        self._runner.ended()
        lesson, verdict = event.lesson, event.verdict
        self._judged[lesson.id] = event
        if self._session:
            self._background.keep(self._session.record, lesson, event.answer, verdict)
        if self._opened and self._opened.id == lesson.id:
            if verdict.passed:
                self._opened = replace(self._opened, state=State.PASSED)
                self._header.show(self._opened)
            self._show_results()
        self._show_state()
        if self._opened and self._opened.id != lesson.id:
            self._status.say(f"{lesson.title}: {verdict.status.word}")

    def on_run_failed(self, event: RunFailed) -> None:
        """Say why nothing could run."""
        lesson = self._runner.running
        self._runner.ended()
        self._show_state()
        if self._opened and self._opened.id == lesson:
            self._results.show_cannot(event.text)
        else:
            self._status.say(event.text)

    def on_skipped(self, event: Skipped) -> None:
        """Say why no answer can run, unless there is a verdict that says it."""
        shown = self._opened if self._lesson is event.lesson else None
        if shown and shown.id not in self._judged:
            self._results.show_cannot(f"{event.why}\n{self._go_on(shown)}")

    def on_engine_settled(self, _: EngineSettled) -> None:
        """Say that PyTorch is there, or why it is not, and read what the map will show."""
        self._show_state(waits=True)
        if self._session:
            self._indexing.begin(self._session.index)
        if self._runner.why_not:
            self._show_results()

    def _show_state(self, *, waits: bool = False) -> None:
        """Say what is being waited for; offer Stop while there is something to stop."""
        runner = self._runner
        if runner.running:
            text = wording.running(ready=runner.ready)
            self._status.state(text, busy=True, waits=waits)
        else:
            failed = bool(runner.why_not)
            self._status.state(
                wording.engine(
                    ready=runner.ready,
                    failed=failed,
                    level=runner.level,
                    live=self._settings.live,
                ),
                waits=waits,
            )
        self.refresh_bindings()

    # Other actions -------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer Stop only while there is something to stop."""
        return action != "stop" or self._runner.running is not None

    def action_next(self) -> None:
        """Go on to the next lesson."""
        self._step(1, wording.LAST)

    def action_previous(self) -> None:
        """Go back to the previous lesson."""
        self._step(-1, wording.FIRST)

    @work
    async def action_lessons(self) -> None:
        """Choose from all lessons."""
        if not self._session:
            self._status.say(wording.NO_LESSON)
            return
        from tutor.app.screens.map import MapScreen

        rows = self._rows(self._session)
        chosen = await self.app.push_screen_wait(MapScreen(rows, self._going_to))
        if chosen:
            self._go_to(chosen)

    async def _rows(self, session: Session) -> "AsyncIterator[Sequence[Row] | None]":
        """Yield what the map shows as it gets known; None if it cannot be, and why was told."""
        if self._indexing.takes_long:
            yield await self._background.ask(lambda: session.rows(session.index.at_once()))
        glances = await self._indexing.glances(session.index)
        yield None if glances is None else await self._background.ask(session.rows, glances)

    def action_hint(self) -> None:
        """Show the next hint."""
        lesson = self._lesson_to_work_on()
        if not (self._session and self._opened and lesson):
            return
        number = self._opened.hints + 1
        if number > len(lesson.hints):
            self._status.say(wording.NO_MORE_HINTS if lesson.hints else wording.NO_HINTS)
            return
        self._opened = replace(self._opened, hints=number)
        self._background.keep(self._session.save_hints, lesson.id, number)
        self._text.add_hint(lesson.hints, number)
        self._reveal("text")

    def action_solution(self) -> None:
        """Show the solution: at once after a pass, else when it is asked for twice."""
        lesson = self._lesson_to_work_on()
        if not (self._opened and lesson):
            return
        if not (self._opened.state.passed or self._solution_asked):
            self._solution_asked = True
            self._status.say(wording.ASK_AGAIN)
            return
        self._text.add_solution(lesson.solution)
        self._reveal("text")
        self._show_state()

    @work
    async def action_reset(self) -> None:
        """Put the starter back, if that is really meant."""
        if lesson := self._lesson_to_work_on():
            from tutor.app.screens.confirm import ConfirmScreen

            if await self.app.push_screen_wait(ConfirmScreen(*wording.RESET)):
                self._editor.replace_all(lesson.starter)
                self._panes.go_to("code")
                self._status.say(wording.RESET_DONE)

    def action_edit(self) -> None:
        """Open the answer in the learner's own editor, after the keys that were pressed before."""
        self._editor.call_later(self._edit)

    def _edit(self) -> None:
        if not self._lesson_to_work_on():
            return
        from tutor.app.external_editor import edit_aside

        edited = edit_aside(self.app, self._editor.text)
        self._panes.go_to("code")
        self._editor.take_over(edited.text)
        self._status.say(edited.says)

    def action_theme(self) -> None:
        """Switch between dark and light, for this time and the next."""
        dark = self._settings.theme == "light"
        self._keep_settings(replace(self._settings, theme="dark" if dark else "light"))
        self.app.theme = THEMES[self._settings.theme].name
        self._status.say(wording.theme(self._settings.theme))

    def _keep_settings(self, settings: "Settings") -> None:
        self._settings = settings
        self._background.keep(self._services.save_settings, settings)

    def action_given(self) -> None:
        """Unfold or fold the code that runs before the answer."""
        if self._lesson_to_work_on():
            self._panes.chosen = "code"
            if not self._given.toggle():
                self._status.say(wording.NO_GIVEN)

    def action_quit(self) -> None:
        """Leave, after the keys that were pressed before."""
        self._editor.call_later(self._leave)

    def _leave(self) -> None:
        self._keep_draft()
        self.app.exit()

    @property
    def _lesson(self) -> "Lesson | None":
        """The lesson that is shown; None while there is none, or it cannot be read."""
        lesson = self._opened.lesson if self._opened else None
        return None if isinstance(lesson, Exception) else lesson

    def _lesson_to_work_on(self) -> "Lesson | None":
        """Return the lesson that is shown, or say that there is none."""
        if not self._lesson:
            self._status.say(wording.NO_LESSON)
        return self._lesson
