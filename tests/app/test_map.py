"""The map of tracks and lessons."""

from datetime import UTC, datetime

import pytest
from textual.widgets import Input

from tests.app.fakes import FakeLibrary, World, lesson
from tests.app.playing import MIDDLE, SMALL, WIDE, played
from tutor.app.screens.map import MapScreen
from tutor.app.widgets.flowing import Flowing
from tutor.app.widgets.line_list import LineList
from tutor.store import Pass


async def opened(tutor):
    """Open the map, and return it when it is full."""
    await tutor.press("ctrl+l")
    await tutor.until(lambda: isinstance(tutor.app.screen, MapScreen))
    await tutor.until(lambda: listed(tutor.app.screen))
    return tutor.app.screen


def listed(screen):
    lines = screen.query_one(LineList).plain.split("\n")
    return [line.strip() for line in lines if line]


def detail(screen):
    return screen.query_one("#detail", Flowing).plain


def passed_and_changed():
    world = World()
    now = datetime.now(UTC)
    world.store.passed = {
        "index-select": Pass("digest of index-select", now),
        "forward-hook": Pass("another digest", now),
    }
    return world


@played(world=passed_and_changed)
async def test_each_track_says_how_far_one_is_and_each_lesson_has_its_sign(tutor):
    screen = await opened(tutor)
    assert screen.query_one("#box").border_title == "Lessons: 2 of 4 passed"
    assert listed(screen) == [
        "█████░░░░░ 1/2  Tensors",
        "✓ Pick rows by index  6 min",
        "· Gather along a dimension  6 min",
        "█████░░░░░ 1/2  Hooks",
        "! broken  cannot be read",
        "~ Catch a layer's output  passed, changed since",
    ]


@played
async def test_it_begins_where_one_is_and_tells_more_of_what_is_pointed_at(tutor):
    screen = await opened(tutor)
    await tutor.until(lambda: "Pick rows by index\n\nOne sentence." in detail(screen))
    await tutor.press("down", "down")
    await tutor.until(lambda: "broken.yaml:12:3" in detail(screen))


@played
async def test_enter_opens_what_is_pointed_at(tutor):
    await opened(tutor)
    await tutor.press("ctrl+end", "enter")
    await tutor.until(lambda: "Catch a layer" in tutor.title)


@played
async def test_typing_searches_and_enter_opens_the_first_that_is_found(tutor):
    screen = await opened(tutor)
    await tutor.press(*"along")
    await tutor.until(lambda: listed(screen) == ["· Gather along a dimension  6 min · Tensors"])
    await tutor.press("enter")
    await tutor.until(lambda: "Gather along" in tutor.title)


@played
async def test_escape_clears_the_search_first_and_leaves_then(tutor):
    screen = await opened(tutor)
    await tutor.press(*"zzz")
    await tutor.until(lambda: not listed(screen))
    assert detail(screen) == "No lesson has “zzz”. esc shows all again."
    await tutor.press("enter", "escape")
    await tutor.until(lambda: len(listed(screen)) == 6)
    assert tutor.app.screen is screen
    assert screen.query_one(Input).value == ""
    await tutor.press("escape")
    await tutor.until(lambda: tutor.app.screen is tutor.main)
    assert "Pick rows" in tutor.title


def course_of_loops():
    titles = {"one": "A loop in a loop", "two": "Unlooped", "three": "Loop", "four": "Loops"}
    lessons = {name: lesson(name, title=title) for name, title in titles.items()}
    return World(library=lambda: FakeLibrary(lessons))


@played(world=course_of_loops)
async def test_a_search_begins_with_what_fits_best(tutor):
    screen = await opened(tutor)
    await tutor.press(*"LOOP")
    await tutor.until(lambda: len(listed(screen)) == 4)
    assert [line.split("  ")[0] for line in listed(screen)] == [
        "· Loop",
        "· Loops",
        "· A loop in a loop",
        "· Unlooped",
    ]
    await tutor.until(lambda: detail(screen).startswith("Loop\n"))
    await tutor.press("enter")
    await tutor.until(lambda: "Loop" in tutor.title)


def long_course():
    """Nine lessons, whose titles are wider than a small terminal."""
    titles = {f"lesson-{number}": f"A title of {'many ' * 9}words" for number in range(9)}
    lessons = {name: lesson(name, title=title) for name, title in titles.items()}
    return World(library=lambda: FakeLibrary(lessons))


@played(size=SMALL, world=long_course)
async def test_the_last_lesson_of_a_long_list_can_be_seen_and_each_takes_one_line(tutor):
    screen = await opened(tutor)
    options = screen.query_one(LineList)
    await tutor.press("ctrl+end")
    await tutor.until(lambda: options.scroll_y == options.max_scroll_y > 0)
    assert screen.query_one("#box").content_region.contains_region(options.region)
    assert options.virtual_size.height == 9 + len(["Tensors", "", "Hooks"])


@pytest.mark.parametrize("size", [(160, 50), WIDE, MIDDLE, SMALL])
def test_list_and_detail_are_seen_in_every_terminal(size):
    @played(size=size)
    async def scene(tutor):
        screen = await opened(tutor)
        await tutor.until(lambda: "One sentence" in detail(screen))
        box = screen.query_one("#box").content_region
        for part in ("#search", "#list", "#detail"):
            region = screen.query_one(part).region
            assert region.area
            assert box.contains_region(region)
        assert screen.query_one("#list").region.height >= 5

    scene()


@played(
    world=lambda: World(
        library=lambda: FakeLibrary(
            {"odd": lesson("odd", title="[b]T[/b]", summary="[red]x", concepts=["[i]c"])}
        )
    )
)
async def test_what_a_lesson_says_of_itself_is_text(tutor):
    screen = await opened(tutor)
    assert listed(screen)[1] == "· [b]T[/b]  6 min"
    await tutor.until(lambda: "[red]x\n\n[i]c" in detail(screen))
