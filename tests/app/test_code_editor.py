"""The code pane, key by key."""

import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.widgets import Input
from textual.widgets.text_area import Selection

from tutor.app import highlighting
from tutor.app.theme import THEMES
from tutor.app.widgets import code_editor
from tutor.app.widgets.code_editor import CodeEditor


class Around(App[None]):
    """As little app as an editor needs."""

    def compose(self) -> ComposeResult:
        yield CodeEditor()
        yield Input()


def edited(text, *keys, cursor=None, selection=None):
    """Return what the editor holds after these keys, and where its cursor is."""

    async def play():
        app = Around()
        async with app.run_test() as pilot:
            editor = app.query_one(CodeEditor)
            editor.load(text, cursor or (0, 0))
            if selection:
                editor.selection = Selection(*selection)
            await pilot.press(*keys)
            return editor.text, editor.cursor_location

    return asyncio.run(play())


def in_editor(text, look):
    """Return what `look` finds in an editor that holds the text."""

    async def play():
        app = Around()
        app.register_theme(THEMES["dark"])
        app.theme = THEMES["dark"].name
        async with app.run_test() as pilot:
            editor = app.query_one(CodeEditor)
            editor.load(text)
            await pilot.pause()
            return look(app, editor)

    return asyncio.run(play())


def test_enter_indents_after_a_colon():
    assert edited("def f():", "enter", "x", cursor=(0, 8)) == ("def f():\n    x", (1, 5))


def test_enter_goes_back_after_return():
    assert edited("    return x", "enter", cursor=(0, 12)) == ("    return x\n", (1, 0))


def test_enter_in_the_middle_of_a_line_breaks_it_there():
    assert edited("    ab", "enter", cursor=(0, 5)) == ("    a\n    b", (1, 4))


def test_tab_goes_to_the_next_level():
    assert edited("ab", "tab", cursor=(0, 2)) == ("ab  ", (0, 4))


def test_tab_indents_all_lines_of_a_selection_and_keeps_it_selected():
    text, cursor = edited("a\nb\nc", "tab", "tab", selection=((0, 0), (1, 1)))
    assert (text, cursor) == ("        a\n        b\nc", (1, 9))


def test_a_selection_that_ends_before_a_line_leaves_that_line_alone():
    assert edited("a\nb", "tab", selection=((0, 0), (1, 0)))[0] == "    a\nb"


def test_shift_tab_dedents_the_line_or_the_selection():
    assert edited("        a", "shift+tab", cursor=(0, 9)) == ("    a", (0, 5))
    assert edited("    a\n  b", "shift+tab", selection=((0, 0), (1, 3)))[0] == "a\nb"


@pytest.mark.parametrize("key", ["ctrl+underscore", "ctrl+slash"])
def test_the_comment_key_turns_lines_into_comments_and_back(key):
    assert edited("a\nb", key, selection=((0, 0), (1, 1)))[0] == "# a\n# b"
    assert edited("a\nb", key, key, selection=((0, 0), (1, 1)))[0] == "a\nb"


def test_backspace_takes_a_level():
    assert edited("        a", "backspace", cursor=(0, 8)) == ("    a", (0, 4))
    assert edited("ab", "backspace", cursor=(0, 2)) == ("a", (0, 1))


@pytest.mark.parametrize(
    ("text", "keys", "cursor"),
    [
        ("def f():", ["enter"], (0, 8)),
        ("a\nb", ["ctrl+underscore"], (0, 0)),
        ("    a", ["shift+tab"], (0, 5)),
        ("a", ["tab"], (0, 0)),
        ("        a", ["backspace"], (0, 8)),
    ],
)
def test_one_undo_takes_one_step_back(text, keys, cursor):
    assert edited(text, "right", "x", *keys, "ctrl+z", cursor=cursor)[0].replace("x", "") == text
    assert edited(text, *keys, "ctrl+z", cursor=cursor) == (text, cursor)


def test_a_tab_of_one_space_is_a_step_of_its_own_too():
    assert edited("", "a", "b", "c", "tab", "d", "ctrl+z", "ctrl+z")[0] == "abc"


def test_keys_that_come_at_once_are_taken_in_their_order():
    async def play():
        app = Around()
        async with app.run_test() as pilot:
            for key, character in (("a", "a"), ("backspace", None), ("b", "b"), ("home", None)):
                app.post_message(Key(key, character))
            app.post_message(Key("c", "c"))
            await pilot.pause(0.1)
            return app.query_one(CodeEditor).text

    assert asyncio.run(play()) == "cb"


def test_escape_leaves_the_editor():
    assert edited("a", "escape", "x") == ("a", (0, 0))


def test_control_characters_and_tabs_never_get_in():
    def paste(_, editor):
        editor.replace("\x1b[31m\tx\u202e", (0, 0), (0, 0))
        return editor.text

    assert in_editor("", paste) == "␛[31m   x\ufffd"
    assert in_editor("\x07", lambda _, editor: editor.text) == "␇"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_pasted_lines_stay_lines_however_the_terminal_ends_them(end):
    async def play():
        app = Around()
        async with app.run_test() as pilot:
            app.post_message(Paste(f"def f():{end}    return 1{end}"))
            await pilot.pause(0.1)
            return app.query_one(CodeEditor).text

    assert asyncio.run(play()) == "def f():\n    return 1\n"


def colour(line, word):
    start = line.plain.index(word)
    return next((s.style.color for s in line.spans if s.start <= start < s.end), None)


def test_python_is_coloured_also_over_many_lines():
    text = 'x = """one\ndef two\n"""\ndef three(): pass'
    lines = in_editor(text, lambda _, editor: [editor.get_line(row) for row in range(4)])
    string = colour(lines[0], '"""')
    assert string
    assert colour(lines[1], "def") == string
    assert colour(lines[3], "def") not in (None, string)


def test_line_ends_that_only_python_knows_do_not_shift_the_colours():
    text = "a = 1  # \x0cform feed\nwhile True: pass"
    spans = in_editor(text, lambda _, editor: editor.get_line(1).spans)
    assert (spans[0].start, spans[0].end) == (0, 5)


def test_a_document_is_lexed_once_for_each_change(monkeypatch):
    times = []

    def counted(lines):
        times.append(list(lines))
        return highlighting.spans_by_line(lines)

    monkeypatch.setattr(code_editor, "spans_by_line", counted)
    edited("a = 1\nb = 2\nc = 3", "down", "down", "x", "up")
    assert len(times) == 2


def test_the_cursor_line_and_the_selection_leave_the_colours_of_code_alone():
    def looks(_, editor):
        theme = editor._theme
        return theme.cursor_line_style, theme.selection_style

    for style in in_editor("x", looks):
        assert style.color is None
        assert style.bgcolor is not None


def test_another_theme_colours_the_code_anew():
    async def play():
        app = Around()
        async with app.run_test() as pilot:
            editor = app.query_one(CodeEditor)
            editor.load("while x: pass")
            colours = []
            for theme in ("textual-dark", "textual-light"):
                app.theme = theme
                await pilot.pause()
                colours.append(colour(editor.get_line(0), "while"))
            return colours

    dark, light = asyncio.run(play())
    assert dark != light


def marked(app, editor):
    """Return the numbers of the lines that are marked on the screen."""
    look = editor.get_component_rich_style("code-editor--marked")
    numbers = [editor.render_line(y)._segments[0] for y in range(editor.document.line_count)]
    return [number.text.strip() for number in numbers if number.style == look]


def test_a_marked_line_is_marked_until_the_text_changes():
    def look(app, editor):
        before = marked(app, editor)
        editor.mark(2)
        after = marked(app, editor)
        editor.insert("x", (0, 0))
        changed = marked(app, editor)
        editor.undo()
        return before, after, changed, marked(app, editor)

    assert in_editor("a\nb\nc", look) == ([], ["2"], [], ["2"])


def test_another_text_begins_without_a_mark():
    def look(app, editor):
        editor.mark(1)
        editor.load("b")
        return marked(app, editor)

    assert in_editor("a", look) == []


def test_the_cursor_does_not_blink():
    assert not in_editor("", lambda _, editor: editor.cursor_blink)


def test_the_terminal_s_own_cursor_is_where_one_types():
    """Input methods open their window there."""

    def place(app, editor):
        return app.cursor_position, editor.cursor_screen_offset

    at, wanted = in_editor("ab", place)
    assert at == wanted
