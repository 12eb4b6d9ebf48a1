"""The code pane: a text area that knows how Python is typed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from pygments.token import _TokenType
from rich.segment import Segment
from rich.style import Style as RichStyle
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.events import Key, Resize, Show
from textual.strip import Strip
from textual.style import Style
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location, Selection, TextAreaTheme

from tutor.app import editing
from tutor.app.highlighting import CodeTheme, Span, spans_by_line
from tutor.app.plain import printable

_MOST_LINES = 2_000
"""Above this, lexing at each key would be felt: the text stands without colours."""


class CodeEditor(TextArea):
    """An editor for a learner's answer. It never holds anything but printable text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"code-editor--marked"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+tab", "dedent", "Dedent", show=False, id="dedent"),
        # What terminals send for ctrl+/ is ctrl+_; newer protocols send the key itself.
        Binding("ctrl+underscore,ctrl+slash", "comment", "Comment", show=False, id="comment"),
        Binding("ctrl+home", "first_line", "First line", show=False),
        Binding("ctrl+end", "last_line", "Last line", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(
            id=id, tab_behavior="indent", show_line_numbers=True, soft_wrap=False, compact=True
        )
        self.cursor_blink = False
        self._lexed: list[str] = []
        self._spans: list[list[Span]] = []
        self._looks: dict[_TokenType, RichStyle] = {}
        self._marked: int | None = None
        self._marked_in: list[str] = []

    def load(self, text: str, cursor: Location = (0, 0)) -> None:
        """Show another text, with nothing to undo."""
        self.load_text(text)
        self.move_cursor(cursor)

    def load_text(self, text: str) -> None:
        """Let a whole text in as printable text without tabs."""
        super().load_text(clean(text))

    def replace_all(self, text: str) -> None:
        """Put another text in place of all; one undo brings the old one back."""
        self._in_one_step(text, (0, 0), self.document.end)
        self.move_cursor((0, 0))

    def take_over(self, text: str) -> None:
        """Put a text in place of all as `replace_all`, and leave the cursor where it was."""
        if clean(text) != self.text:
            cursor = self.cursor_location
            self.replace_all(text)
            self.move_cursor(cursor)

    def mark(self, line: int | None) -> None:
        """Mark the number of this line, counted from 1, for as long as the text is what it is."""
        self._marked, self._marked_in = line, list(self.document.lines)
        self.refresh()

    @property
    def marked(self) -> int | None:
        """The line that is marked, from 1."""
        return self._marked if self.document.lines == self._marked_in else None

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._dress())
        self._dress()
        self._place_cursor_of_terminal()

    def on_show(self, _: Show) -> None:
        """Say where the cursor is once it has a place."""
        self._place_cursor_of_terminal()

    def on_resize(self, _: Resize) -> None:
        """Say where the cursor is now."""
        self._place_cursor_of_terminal()

    async def on_key(self, event: Key) -> None:
        """Take the keys that mean more in Python than in other text, and each key in its turn.

        By itself Textual carries out a binding only after the key has gone all the way up to the
        app. Letters that were typed after a backspace would overtake it on a busy machine.
        """
        keys: dict[str, Callable[[], object]] = {"enter": self._enter, "tab": self._indent}
        taken = True
        if event.key == "escape":
            self._leave()
        elif not self.read_only and (do := keys.get(event.key)):
            do()
        elif not event.is_printable and (bound := self.screen.active_bindings.get(event.key)):
            taken = bound.node is self and await self.app.run_action(bound.binding.action, self)
        else:
            taken = False
        if taken:
            event.stop()
            event.prevent_default()

    def edit(self, edit: Edit) -> EditResult:
        """Let every edit in, typed or pasted, as printable text without tabs."""
        edit.text = clean(edit.text)
        return super().edit(edit)

    def action_delete_left(self) -> None:
        """Take a whole level of indentation away, or else one character."""
        row, column = self.cursor_location
        count = editing.columns_to_delete(self.document[row][:column])
        if self.selection.is_empty and count > 1 and not self.read_only:
            self._in_one_step("", (row, column - count), (row, column))
        else:
            super().action_delete_left()

    def action_undo(self) -> None:
        """Take the last edit back, where edits are let in."""
        if not self.read_only:
            super().action_undo()

    def action_redo(self) -> None:
        """Do again what was taken back, where edits are let in."""
        if not self.read_only:
            super().action_redo()

    def action_dedent(self) -> None:
        """Take one level of indentation from the selection's lines."""
        self._change_lines(editing.dedented)

    def action_comment(self) -> None:
        """Turn the selection's lines into comments, or back into code."""
        self._change_lines(editing.comments_toggled)

    def action_first_line(self) -> None:
        """Go to the beginning."""
        self.move_cursor((0, 0))

    def action_last_line(self) -> None:
        """Go to the end."""
        self.move_cursor(self.document.end)

    def render_line(self, y: int) -> Strip:
        """Render a line of the widget, with the number of the marked line marked."""
        strip = super().render_line(y)
        if self.marked != y + self.scroll_offset.y + 1:
            return strip
        number, code = strip.divide([self.gutter_width - 1, strip.cell_length])
        look = self.get_component_rich_style("code-editor--marked")
        return Strip.join([Strip([Segment(number.text, look)]), code])

    def get_line(self, line_index: int) -> Text:
        """Return the line in its colours."""
        line = super().get_line(line_index)
        lines = self.document.lines
        if lines != self._lexed:
            self._lexed = list(lines)
            blank = len(lines) > _MOST_LINES or not any(lines)
            self._spans = [] if blank else spans_by_line(lines)
        for span in self._spans[line_index] if self._spans else ():
            line.stylize(self._look(span.token), span.start, span.end)
        return line

    def _leave(self) -> None:
        """Go on to the next pane; where no other is shown, just stop typing."""
        if self.screen.focus_next() is self:
            self.screen.set_focus(None)

    def _enter(self) -> None:
        start, end = sorted(self.selection)
        before = self.document[start[0]][: start[1]]
        self._in_one_step(editing.line_break(before), start, end)

    def _indent(self) -> None:
        if self.selection.start[0] != self.selection.end[0]:
            self._change_lines(editing.indented)
        else:
            spaces = " " * (editing.INDENT - self.selection.end[1] % editing.INDENT)
            self._in_one_step(spaces, *self.selection)

    def _change_lines(self, change: Callable[[Sequence[str]], list[str]]) -> None:
        """Change the lines that the selection touches; the selection stays on its text."""
        if self.read_only:
            return
        (top, _), (bottom, column) = sorted(self.selection)
        if bottom > top and column == 0:
            bottom -= 1  # a selection that ends before a line's first character leaves it alone
        old = self.document.lines[top : bottom + 1]
        new = change(old)
        if new == old:
            return
        grown = {
            top + index: len(after) - len(before)
            for index, (before, after) in enumerate(zip(old, new, strict=True))
        }
        start, end = ((row, max(0, column + grown.get(row, 0))) for row, column in self.selection)
        self._in_one_step("\n".join(new), (top, 0), (bottom, len(old[-1])))
        self.selection = Selection(start, end)

    def _in_one_step(self, text: str, start: Location, end: Location) -> None:
        """Edit so that one undo takes back this and nothing else."""
        self.history.checkpoint()
        self.replace(text, start, end, maintain_selection_offset=False)
        self.history.checkpoint()

    def _place_cursor_of_terminal(self) -> None:
        """Tell the terminal where input methods should open; right from the start."""

        def place() -> None:
            if self.has_focus:
                self.app.cursor_position = self.cursor_screen_offset

        self.call_after_refresh(place)

    def _dress(self) -> None:
        """Take on the app's theme; a foreground here would wipe out the colours of the code."""
        self._looks = {}
        self.register_theme(
            TextAreaTheme(
                "tutor",
                cursor_line_style=self._background("text-area--cursor-line"),
                selection_style=self._background("text-area--selection"),
                bracket_matching_style=self._background("text-area--matching-bracket"),
            )
        )
        self.theme = "tutor"
        self.notify_style_update()
        self.refresh()

    def _background(self, component: str) -> RichStyle:
        return RichStyle(bgcolor=self.get_component_rich_style(component).bgcolor)

    def _look(self, token: _TokenType) -> RichStyle:
        """Return how this kind of token is written; a foreground and no background."""
        if token not in self._looks:
            look = self.visual_style + Style.parse(
                CodeTheme.STYLES[token], self.app.theme_variables
            )
            rich = look.rich_style
            self._looks[token] = RichStyle(color=rich.color, bold=rich.bold, italic=rich.italic)
        return self._looks[token]


def clean(text: str) -> str:
    """Return a text as the editor holds it: printable, in lines, without tabs."""
    # A terminal sends what is pasted with a carriage return at the end of each line.
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return printable(lines).expandtabs(editing.INDENT)
