"""The map while a course is being read: what is known at once, and the rest as it comes."""

import asyncio
import subprocess
import sys
import threading

from tests.app.fakes import FakeLibrary, World
from tests.app.playing import played
from tutor.app.indexing import Indexing
from tutor.app.widgets.line_list import LineList


class SlowLibrary(FakeLibrary):
    """Its index is made by a process that ends when it is told to."""

    def __init__(self):
        super().__init__()
        self.apart = None

    def at_once(self):
        return [(entry, None) for entry in self.entries]

    def made_apart(self):
        if self.apart is None:
            wait = "import sys; sys.stdin.read()"
            self.apart = subprocess.Popen([sys.executable, "-c", wait], stdin=subprocess.PIPE)
            return self.apart
        return None


def slow():
    library = SlowLibrary()
    world = World(library=lambda: library)
    world.slow = library
    return world


def listed(tutor):
    lines = tutor.app.screen.query_one(LineList).plain.split("\n")
    return [line.strip() for line in lines if line]


def title(tutor):
    return str(tutor.app.screen.query_one("#box").border_title)


@played(world=slow)
async def test_the_map_lists_lessons_by_their_ids_until_they_are_read(tutor):
    await tutor.until(lambda: tutor.world.slow.apart)
    await tutor.press("ctrl+l")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    await tutor.until(lambda: title(tutor) == "Lessons: 0 of 4 passed · 4 still being read")
    assert listed(tutor)[1:3] == ["· index-select", "· gather"]
    await tutor.press("down", *"ga")
    await tutor.until(lambda: listed(tutor) == ["· gather  Tensors"])
    tutor.world.slow.apart.stdin.close()
    await tutor.until(lambda: title(tutor) == "Lessons: 0 of 4 passed")
    # What was sought is sought still.
    assert listed(tutor)[0].startswith("· Gather along a dimension")
    await tutor.press("enter")
    await tutor.until(lambda: "Gather" in tutor.title)


@played(world=slow)
async def test_a_lesson_can_be_opened_before_it_is_read_for_the_map(tutor):
    await tutor.until(lambda: tutor.world.slow.apart)
    await tutor.press("ctrl+l")
    await tutor.until(lambda: "still being read" in title(tutor))
    await tutor.press("down", "enter")
    await tutor.until(lambda: "Gather" in tutor.title)
    tutor.world.slow.apart.stdin.close()


def test_what_is_known_is_kept_from_the_garbage_collector_once(monkeypatch):
    frozen = []
    monkeypatch.setattr("gc.freeze", lambda: frozen.append(True))
    indexing = Indexing(print)

    async def ask_twice():
        assert len(await indexing.glances(FakeLibrary())) == 4
        assert len(await indexing.glances(FakeLibrary())) == 4

    asyncio.run(ask_twice())
    indexing.close()
    assert frozen == [True]


def test_leaving_ends_the_process_that_reads():
    library = SlowLibrary()
    indexing = Indexing(print)
    indexing.begin(library)
    done = threading.Event()

    def close():
        while library.apart is None or not indexing.takes_long:
            done.wait(0.01)
        indexing.close()
        done.set()

    threading.Thread(target=close, daemon=True).start()
    assert done.wait(30)
    assert library.apart.wait(30) != 0
    library.apart.stdin.close()
