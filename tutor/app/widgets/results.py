"""The results pane: the verdict with its checks, and what was printed, each in a tab."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from tutor.app import wording
from tutor.app.blocks import EMPTY, Block, Laid
from tutor.app.plain import prose
from tutor.app.report import (
    CheckReport,
    all_checks,
    cannot,
    checks,
    explanation,
    headline,
    predicted,
    printed,
    printed_lines,
    warnings,
)
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.fold import Fold
from tutor.app.widgets.lesson_text import LessonText
from tutor.app.widgets.reading import Reading
from tutor.app.widgets.tab_row import TabRow

if TYPE_CHECKING:
    from tutor.attempt.verdict import Verdict

TABS = {"checks": "Checks", "printed": "Printed"}
"""Each tab's name, and its title."""


class Results(Vertical):
    """Shows what came of the last press of Run."""

    chosen: reactive[str] = reactive("checks", init=False)
    """The tab that is shown."""

    def compose(self) -> ComposeResult:
        """Make the places for the verdict, what to notice, the checks, and what was printed."""
        yield TabRow(TABS, "screen.show_results", id="results-tabs")
        with Reading(id="results-checks"):
            yield Flowing(id="verdict")
            yield LessonText(id="after")
            yield Vertical(id="folds")
        with Reading(id="results-printed"):
            yield Flowing(id="printed")

    @property
    def reading(self) -> Reading:
        """What the keys go to when one comes here."""
        return self.query_one(f"#results-{self.chosen}", Reading)

    @property
    def plain(self) -> str:
        """The verdict and the checks, without styles."""
        return "\n".join(part.plain for part in self.query_one("#results-checks").query(Flowing))

    @property
    def plain_printed(self) -> str:
        """What stands in the tab of what was printed, without styles."""
        return self.query_one("#printed", Flowing).plain

    def show_nothing(self, text: str) -> None:
        """Say that nothing ran yet, or what runs now."""
        self._show_printed((), "")
        self._show([Block(prose(text, "$foreground 60%"))])

    def show_passed_before(self, text: str, after: str) -> None:
        """Show a lesson that was passed some time ago."""
        self._show_printed((), "")
        self._show([Block(prose(text), "✓", "$text-success bold")], after)

    def show_verdict(self, verdict: "Verdict", after: str, go_on: str) -> None:
        """Show a verdict; once passed, what to notice comes before the checks."""
        count = len(printed_lines(verdict))
        self._show_printed(
            [*printed(verdict)], f"· {count} line{'s' * (count != 1)}" if count else ""
        )
        if verdict.passed:
            notice = after
            why: list[Laid] = [Block(prose(go_on))]
        else:
            notice = ""
            why = [*explanation(verdict)]
        blocks = [headline(verdict), *predicted(verdict), *why, *warnings(verdict)]
        self._show(blocks, notice, checks(verdict))

    def show_glance(self, verdict: "Verdict") -> None:
        """Change the list of checks alone, and nothing of how it is folded."""
        folds = self.query_one("#folds")
        reports = list(all_checks(verdict))
        shown = [*folds.query(Fold)]
        if len(shown) == len(reports):
            for fold, report in zip(shown, reports, strict=True):
                fold.take(report)
        else:
            folds.remove_children()
            folds.mount_all(Fold(report, unfolded=False) for report in reports)
        self.border_subtitle = wording.LIVE

    def show_cannot(self, text: str) -> None:
        """Say why nothing could run, and what to do."""
        self._show_printed((), "")
        self._show(cannot(text))

    def watch_chosen(self, chosen: str) -> None:
        """Tell the styles and the tabs."""
        self.set_class(chosen == "printed", "-on-printed")
        self.query_one(TabRow).chosen = chosen

    def _show(
        self, verdict: Iterable[Laid], after: str = "", reports: Iterable[CheckReport] = ()
    ) -> None:
        self.query_one("#verdict", Flowing).show([*verdict, *([] if after else [EMPTY])])
        notice = self.query_one("#after", LessonText)
        notice.show(after)
        notice.display = bool(after)
        folds = self.query_one("#folds")
        folds.remove_children()
        folds.mount_all(Fold(report, unfolded=report.unfolded) for report in reports)
        self.border_subtitle = ""
        self.chosen = "checks"
        self.reading.scroll_home(animate=False)

    def _show_printed(self, blocks: Sequence[Block], note: str) -> None:
        self.query_one("#printed", Flowing).show(blocks)
        self.query_one(TabRow).notes = {"printed": note}
        self.set_class(bool(blocks), "-with-tabs")
