"""What the lesson's screen is made of: its widgets, and how they fit into a terminal."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from tutor.app import wording
from tutor.app.actions import ACTIONS, Action
from tutor.app.messages import PaneChosen
from tutor.app.widgets.code_editor import CodeEditor
from tutor.app.widgets.explanation import Explanation
from tutor.app.widgets.given import Given
from tutor.app.widgets.header import Header
from tutor.app.widgets.key_bar import KeyBar, keys_now
from tutor.app.widgets.panes import PANES, Panes
from tutor.app.widgets.results import Results
from tutor.app.widgets.status_line import StatusLine
from tutor.app.widgets.tab_row import TabRow


class Workbench(Screen[None]):
    """Text, code and results, side by side or one at a time. It knows no lesson."""

    AUTO_FOCUS = None
    actions: ClassVar[Sequence[Action]] = ACTIONS
    """All that can be done here, for the key bar, the help and the palette."""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - typed by Textual
        (0, "-too-narrow"),
        (50, "-narrow"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - typed by Textual
        (0, "-too-low"),
        (15, "-low"),
        (30, "-high"),
    ]

    def compose(self) -> ComposeResult:
        """Make the panes, empty: what fills them is not even imported yet."""
        self._fit()
        yield Header(id="header")
        yield TabRow(PANES, "screen.show_pane", id="tabs")
        yield Panes(id="panes")
        yield StatusLine(id="status")
        yield KeyBar(self.actions, id="keys")
        yield Static(wording.TOO_SMALL, id="too-small", markup=False)

    def on_pane_chosen(self, event: PaneChosen) -> None:
        """Mark the pane's tab."""
        self._tabs.chosen = event.pane

    def action_show_pane(self, pane: str) -> None:
        """Go to a pane."""
        self._panes.go_to(pane)

    def action_show_results(self, tab: str) -> None:
        """Go to a tab of the results."""
        self._results.chosen = tab
        self._panes.go_to("results")

    def action_printed(self) -> None:
        """Go to what was printed; from there, back to the checks."""
        results = self._results
        there = results.chosen == "printed" and self._panes.chosen == "results"
        self.action_show_results("checks" if there else "printed")

    def action_help(self) -> None:
        """Show all keys and signs."""
        from tutor.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.actions, keys_now(self)))

    def _fit(self) -> None:
        """Take on the breakpoints' classes before the first frame, which is then dressed once."""
        size = self.app.size
        for length, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(max(point for point in breakpoints if point[0] <= length)[1])

    def _reveal(self, pane: str) -> None:
        """Show a pane where only one is shown; elsewhere it is in sight."""
        if not self.has_class("-wide"):
            self._panes.go_to(pane)

    @property
    def _header(self) -> Header:
        return self.query_one(Header)

    @property
    def _tabs(self) -> TabRow:
        return self.query_one("#tabs", TabRow)

    @property
    def _panes(self) -> Panes:
        return self.query_one(Panes)

    @property
    def _text(self) -> Explanation:
        return self.query_one(Explanation)

    @property
    def _given(self) -> Given:
        return self.query_one(Given)

    @property
    def _editor(self) -> CodeEditor:
        return self.query_one(CodeEditor)

    @property
    def _results(self) -> Results:
        return self.query_one(Results)

    @property
    def _status(self) -> StatusLine:
        return self.query_one(StatusLine)
