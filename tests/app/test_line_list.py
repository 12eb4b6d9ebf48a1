"""A list of lines, of which only those that are seen are made."""

import asyncio
from dataclasses import dataclass

from textual.app import App
from textual.content import Content

from tutor.app.widgets.line_list import LineList

HEIGHT = 6


@dataclass(frozen=True)
class Item:
    id: str
    text: str


ITEMS = [Item("", "First"), *(Item(f"i{n}", f"Item {n}") for n in range(5)), Item("", ""), Item("", "Second"), *(Item(f"i{n}", f"Item {n} " + "wide " * 20) for n in range(5, 10))]  # fmt: skip


class ListApp(App):
    CSS = f"LineList {{ height: {HEIGHT}; width: 30; }}"

    def __init__(self):
        super().__init__()
        self.made, self.pointed, self.chosen = [], [], []

    def compose(self):
        yield LineList()

    def make(self, item):
        self.made.append(item.text)
        return Content(item.text)

    def on_line_list_pointed(self, event):
        self.pointed.append(event.id)

    def on_line_list_chosen(self, event):
        self.chosen.append(event.id)

    @property
    def painted(self):
        lines = self.query_one(LineList)
        return [lines.render_line(y).text.rstrip() for y in range(HEIGHT)]


def shown(scene, items=ITEMS, here=""):
    """Play a scene with a list of these."""

    async def play():
        app = ListApp()
        async with app.run_test() as pilot:
            lines = app.query_one(LineList)
            lines.show(items, app.make, here)
            await pilot.pause()
            await scene(app, lines, pilot)

    asyncio.run(play())


def test_only_what_is_seen_is_made():
    many = [Item(f"i{n}", f"Item {n}") for n in range(10_000)]

    async def scene(app, lines, _):
        assert set(app.made) == {f"Item {n}" for n in range(HEIGHT)}
        lines.action_last()
        assert app.painted[-1] == "Item 9999"
        assert len(set(app.made)) <= 2 * HEIGHT

    shown(scene, many)


def test_what_cannot_be_chosen_is_passed_over_and_after_the_last_comes_the_first():
    async def scene(app, lines, pilot):
        assert lines.here == "i0"
        for _ in range(5):
            lines.action_cursor_down()
        assert lines.here == "i5"
        lines.action_cursor_up()
        assert lines.here == "i4"
        lines.action_first()
        lines.action_cursor_up()
        assert lines.here == "i9"
        lines.action_cursor_down()
        assert lines.here == "i0"
        await pilot.pause()
        assert app.pointed == ["i0", "i1", "i2", "i3", "i4", "i5", "i4", "i0", "i9", "i0"]

    shown(scene)


def test_the_line_is_in_view_with_its_heading():
    async def scene(app, lines, _):
        assert app.painted == ["First", *(f"Item {n}" for n in range(5))]
        lines.action_last()
        assert app.painted[0] == "Second"
        assert app.painted[-1].startswith("Item 9")
        lines.action_first()
        assert app.painted[0] == "First"

    shown(scene)


def test_it_begins_at_the_line_that_is_asked_for():
    async def scene(app, lines, _):
        assert lines.here == "i9"
        assert app.painted[-1].startswith("Item 9")

    shown(scene, here="i9")


def test_a_page_is_as_long_as_the_list_is_high_and_ends_at_the_ends():
    async def scene(_, lines, __):
        seen = []
        for go in (lines.action_page_down, lines.action_page_down, lines.action_page_down):
            go()
            seen.append(lines.here)
        assert seen == ["i5", "i9", "i9"]
        for go in (lines.action_page_up, lines.action_page_up):
            go()
        assert lines.here == "i0"

    shown(scene)


def test_what_is_too_wide_ends_in_dots():
    async def scene(app, lines, _):
        assert app.painted[-1].endswith("…")
        assert lines.render_line(0).cell_length == lines.scrollable_content_region.width

    shown(scene, here="i9")


def test_a_click_chooses_and_headings_are_not_chosen():
    async def scene(app, lines, pilot):
        await pilot.click(LineList, offset=(3, 0))
        await pilot.click(LineList, offset=(3, 2))
        await pilot.pause()
        assert app.chosen == ["i1"]
        await pilot.hover(LineList, offset=(3, 3))
        assert lines.hovered == 3
        await pilot.hover(LineList, offset=(3, 0))
        assert lines.hovered is None

    shown(scene)


def test_an_empty_list_has_nothing_to_choose():
    async def scene(app, lines, pilot):
        for move in ("first", "last", "cursor_up", "cursor_down", "page_up", "page_down", "select"):
            getattr(lines, f"action_{move}")()
        await pilot.pause()
        assert (lines.here, app.pointed, app.chosen) == ("", [], [])
        assert app.painted == [""] * HEIGHT

    shown(scene, [])
