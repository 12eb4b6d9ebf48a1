"""What a person can do. Bindings, key bar and command palette all come from this list."""

from collections.abc import Iterator
from dataclasses import dataclass
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
    """Its keys, separated by commas; the first is the one that is shown."""
    label: str
    """A word or two, for the key bar."""
    help: str
    """A sentence, for the command palette."""
    call: str
    """The method that does it, without `action_`."""
    scope: Scope = Scope.SCREEN

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self.keys.split(",")[0]

    @property
    def target(self) -> str:
        """The action as Textual names it: the same wherever it is called from."""
        return f"{self.scope}.{self.call}"

    @property
    def binding(self) -> Binding:
        """The binding that calls it."""
        return Binding(
            self.keys,
            self.target,
            self.label,
            tooltip=self.help,
            id=self.id,
            # At once, before the keys that follow: those may be meant for another pane.
            priority=True,
        )


ACTIONS = (
    Action("run", "ctrl+r,f5", "Run", "Run your answer and have it checked", "run"),
    # Before the editor's own ctrl+c, which copies; while nothing runs it is not there.
    Action("stop", "ctrl+c", "Stop", "Stop the answer that runs", "stop", Scope.APP),
    Action("hint", "ctrl+t", "Hint", "Show the next hint", "hint"),
    Action("solution", "ctrl+o", "Solution", "Show the lesson's own solution", "solution"),
    Action("next", "ctrl+n", "Next", "Go on to the next lesson", "next"),
    Action("previous", "ctrl+b", "Previous", "Go back to the previous lesson", "previous"),
    Action("lessons", "ctrl+l", "Lessons", "Choose from all tracks and lessons", "lessons"),
    Action("text", "f2", "Text", "Go to the explanation", "show_pane('text')"),
    Action("code", "f3", "Code", "Go to your answer", "show_pane('code')"),
    Action("results", "f4", "Results", "Go to the results", "show_pane('results')"),
    Action("given", "ctrl+g", "Given", "Unfold the code that runs before yours", "given"),
    Action("reset", "f8", "Reset", "Put the starter back in place of your answer", "reset"),
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


def bindings(scope: Scope) -> Iterator[Binding]:
    """Return the bindings of one scope."""
    return (action.binding for action in ACTIONS if action.scope is scope)
