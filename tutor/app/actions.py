"""What a person can do. Bindings, key bar and command palette all come from these lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from textual.binding import Binding


class Scope(StrEnum):
    """Who carries an action out."""

    SCREEN = "screen"
    APP = "app"


@dataclass(frozen=True)
class Action:
    """One thing to do."""

    id: str
    """What a keymap rebinds it by."""
    keys: str
    """Its keys, separated by commas; the first is the one that is shown. Empty: by name only."""
    label: str
    """A word or two, for the key bar."""
    help: str
    """A sentence, for the help and the command palette."""
    call: str
    """The method that does it, without `action_`."""
    scope: Scope = Scope.SCREEN
    in_bar: bool = True
    """Whether it stands in the key bar; the help and the palette have all."""
    reading_key: str = ""
    """One more key, which does it wherever nothing can be typed."""

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self.keys.split(",")[0]

    @property
    def target(self) -> str:
        """The action as Textual names it: the same wherever it is called from."""
        return f"{self.scope}.{self.call}"

    @property
    def bindings(self) -> Iterator[Binding]:
        """The bindings that call it."""
        if self.keys:
            yield Binding(
                self.keys,
                self.target,
                self.label,
                tooltip=self.help,
                id=self.id,
                # At once, before the keys that follow: those may be meant for another pane.
                priority=True,
            )
        if self.reading_key:
            yield Binding(self.reading_key, self.target, self.label, tooltip=self.help)


ACTIONS = (
    Action("run", "ctrl+r,f5", "Run", "Run your answer and have it checked", "run"),
    # Before the editor's own ctrl+c, which copies; while nothing runs it is not there.
    Action("stop", "ctrl+c", "Stop", "Stop the answer that runs", "stop", Scope.APP),
    Action("hint", "ctrl+t", "Hint", "Show the next hint", "hint"),
    Action("solution", "ctrl+o", "Solution", "Show the lesson's own solution", "solution"),
    Action("next", "ctrl+n", "Next", "Go on to the next lesson", "next"),
    Action(
        "previous",
        "ctrl+b",
        "Previous",
        "Go back to the previous lesson",
        "previous",
        in_bar=False,
    ),
    Action("lessons", "ctrl+l", "Lessons", "Find a lesson on the map of all tracks", "lessons"),
    Action("text", "f2", "Text", "Go to the explanation", "show_pane('text')"),
    Action("code", "f3", "Code", "Go to your answer", "show_pane('code')"),
    Action("results", "f4", "Results", "Go to the results", "show_pane('results')"),
    Action(
        "printed",
        "f6",
        "Printed",
        "Show what your answer printed, or the checks again",
        "printed",
        in_bar=False,
    ),
    Action(
        "given", "ctrl+g", "Given", "Unfold the code that runs before yours", "given", in_bar=False
    ),
    Action(
        "edit",
        "f9",
        "Editor",
        "Open your answer in your own editor ($EDITOR)",
        "edit",
        in_bar=False,
    ),
    Action(
        "reset",
        "f8",
        "Reset",
        "Put the starter back in place of your answer",
        "reset",
        in_bar=False,
    ),
    Action(
        "live",
        "f12",
        "Live",
        "Check your answer quietly whenever you pause, or stop doing so",
        "live",
        in_bar=False,
    ),
    Action("theme", "", "Theme", "Switch between dark and light", "theme", in_bar=False),
    Action("help", "f1", "Help", "Show all keys and signs", "help", reading_key="question_mark"),
    Action(
        "palette",
        "ctrl+p",
        "Palette",
        "Find everything by name",
        "command_palette",
        Scope.APP,
    ),
    Action("quit", "ctrl+q", "Quit", "Leave; your text is kept", "quit", Scope.APP),
)
"""What a learner can do in a course."""

_AMONG_LESSONS = ("next", "previous", "lessons", "reset")

_FILLING = (
    Action(
        "next-answer",
        "ctrl+n",
        "Next answer",
        "Fill in the next answer of the file: starter, solution, accepts, mistakes",
        "fill_next(1)",
    ),
    Action(
        "previous-answer",
        "ctrl+b",
        "Previous answer",
        "Fill in the answer of the file that comes before",
        "fill_next(-1)",
        in_bar=False,
    ),
    Action("starter", "f8", "Starter", "Fill in the starter", "fill('starter')"),
    Action("fill-solution", "ctrl+s", "Fill solution", "Fill in the solution", "fill('solution')"),
)

_QUIT = replace(ACTIONS[-1], help="Leave; a preview keeps nothing")

PREVIEW_ACTIONS = (
    *ACTIONS[:2],
    *_FILLING,
    *(action for action in ACTIONS[2:-1] if action.id not in _AMONG_LESSONS),
    _QUIT,
)
"""What an author can do in a preview."""


def bindings(scope: Scope, actions: Iterable[Action] = ACTIONS) -> Iterator[Binding]:
    """Return the bindings of one scope."""
    for action in actions:
        if action.scope is scope:
            yield from action.bindings
