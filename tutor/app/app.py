"""The Textual app: it holds what lives as long as the program, and hands over to its screen."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tutor.app.actions import Scope, bindings
from tutor.app.screens.lesson import LessonScreen
from tutor.app.services import Services
from tutor.app.theme import THEMES
from tutor.app.widgets.status_line import StatusLine


class TutorApp(App[None]):
    """The tutor."""

    TITLE = "torchtutor"
    CSS_PATH = "styles/lesson.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.APP),
        # Below Stop, which shares the key: says which key leaves.
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self, services: Services, screen: LessonScreen | None = None) -> None:
        """Make the app.

        Args:
            services: What it works with.
            screen: Where one works; None for the screen of a course.
        """
        super().__init__()
        # Before the first frame: a change of theme later would dress every widget twice.
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[services.load_settings().theme].name
        self._lesson = screen or LessonScreen(services)

    def get_default_screen(self) -> LessonScreen:
        """Begin on the screen where one works."""
        return self._lesson

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer by name every action that can be done where one is."""
        for action in self._lesson.actions:
            here = action.scope is Scope.APP or screen is self._lesson
            if action.id != "palette" and here and self._lesson.check_action(action.call, ()):
                key = f" ({action.key})" if action.key else ""
                do = partial(self.run_action, action.target)
                yield SystemCommand(f"{action.label}{key}", action.help, do)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer Stop only where there is something to stop."""
        if action == "stop":
            return self._lesson.check_action(action, parameters)
        return super().check_action(action, parameters)

    def action_stop(self) -> None:
        """Stop the answer that runs, whatever stands in front of it."""
        self._lesson.action_stop()

    def action_help_quit(self) -> None:
        """Say which key leaves to whom pressed the one that leaves elsewhere."""
        self._lesson.query_one(StatusLine).say(self._lesson.how_to_leave)

    async def action_quit(self) -> None:
        """Leave; what was typed is kept."""
        self._lesson.action_quit()
