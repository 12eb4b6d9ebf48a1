"""A lesson, a course or a store that cannot be used: what is told, and what goes on working."""

import pytest

from tests.app.fakes import World, left_off_at, unreadable
from tests.app.playing import played
from tutor.app.widgets.status_line import StatusLine
from tutor.store import StoreError


@played(world=lambda: left_off_at("broken"))
async def test_a_broken_lesson_shows_what_is_wrong_where_and_spoils_only_itself(tutor):
    assert "lessons/hooks/broken.yaml:12:3" in tutor.text
    assert "did you mean 'hints'?" in tutor.text
    await tutor.until(lambda: not tutor.editor.has_focus)
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Catch a layer" in tutor.title)
    assert "broken.yaml" not in tutor.text
    await tutor.run("append")
    assert tutor.verdict.startswith("✓")


def broken_course():
    raise unreadable("lessons/course.yaml")


@played(world=lambda: World(library=broken_course))
async def test_a_broken_course_is_told_with_a_way_to_leave(tutor):
    assert "This course cannot be read" in tutor.text
    assert "lessons/course.yaml:12:3" in tutor.text
    assert "ctrl+q leaves" in tutor.text


NEED_A_LESSON = ("ctrl+r", "ctrl+t", "ctrl+o", "f8", "ctrl+g")
NEED_A_COURSE = (*NEED_A_LESSON, "ctrl+n", "ctrl+b", "ctrl+l")


@pytest.mark.parametrize(
    ("world", "keys"),
    [
        (lambda: left_off_at("broken"), NEED_A_LESSON),
        (lambda: World(library=broken_course), NEED_A_COURSE),
    ],
)
def test_without_a_lesson_each_key_that_needs_one_says_so(world, keys):
    @played(world=world)
    async def scene(tutor):
        for key in keys:
            tutor.main.query_one(StatusLine).state("waiting")
            await tutor.press(key)
            await tutor.until(lambda: tutor.status == "No lesson is open here")
            assert tutor.app.screen is tutor.main

    scene()


class FullStore:
    def open(self):
        raise StoreError("The progress in /x cannot be used: disk full. Make room on the disk.")


@played(world=lambda: World(store=FullStore()))
async def test_progress_that_cannot_be_kept_is_told(tutor):
    assert "disk full. Make room on the disk." in tutor.text


@played
async def test_a_draft_that_cannot_be_kept_is_told_while_one_works(tutor):
    def full(*_):
        raise StoreError("disk full: make room")

    tutor.world.store.save_draft = full
    await tutor.press("x")
    await tutor.until(lambda: "disk full: make room" in tutor.status)


@played
async def test_a_place_that_cannot_be_kept_is_told_and_the_lesson_opens(tutor):
    def full(*_):
        raise StoreError("disk full: make room")

    tutor.world.store.save_place = full
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    await tutor.until(lambda: "disk full: make room" in tutor.status)


def failing(*_):
    raise StoreError("disk gone: plug it in")


@played
async def test_when_progress_cannot_be_read_it_is_told_and_one_stays_where_one_is(tutor):
    store = tutor.world.store
    store.draft = store.passes = store.seeds = failing
    for key in ("ctrl+n", "ctrl+l"):
        tutor.main.query_one(StatusLine).state("waiting")
        await tutor.press(key)
        await tutor.until(lambda: "disk gone: plug it in" in tutor.status)
        await tutor.until(lambda: tutor.app.screen is tutor.main)
    assert "Pick rows" in tutor.title
    await tutor.press("ctrl+r")
    await tutor.until(lambda: tutor.verdict == "! Cannot run")
    assert "\n\ndisk gone: plug it in" in tutor.results
