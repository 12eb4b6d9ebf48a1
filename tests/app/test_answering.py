"""Whatever is waited for, every key is answered; and a mouse alone is enough."""

import pytest

from tests.app.fakes import World
from tests.app.playing import MIDDLE, played
from tutor.app.widgets.line_list import LineList

SLOW = "sleep"


def importing():
    world = World()
    world.engine.arrived.clear()
    return world


def focused(tutor):
    """The names of what has the focus, and of all that it is in."""
    return {widget.id for widget in tutor.app.focused.ancestors_with_self}


async def every_key(tutor):
    await tutor.press("ctrl+t")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)
    await tutor.press("ctrl+o")
    await tutor.until(lambda: "again" in tutor.status)
    await tutor.press("ctrl+g")
    await tutor.until(lambda: tutor.sees("#given-code"))
    await tutor.press("f8")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    await tutor.press("escape")
    await tutor.until(lambda: tutor.app.screen is tutor.main)
    await tutor.press("ctrl+l")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    await tutor.press("escape")
    await tutor.until(lambda: tutor.app.screen is tutor.main)
    await tutor.press("ctrl+p")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    await tutor.press("escape")
    await tutor.until(lambda: tutor.app.screen is tutor.main)
    for key, pane in (("f2", "text"), ("f4", "results"), ("f3", "code")):
        await tutor.press(key)
        await tutor.until(lambda pane=pane: pane in focused(tutor))
    await tutor.press("z")
    await tutor.until(lambda: "z" in tutor.editor.text)
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Pick rows" in tutor.title)


@played(world=importing)
async def test_every_key_is_answered_while_pytorch_is_imported(tutor):
    await every_key(tutor)
    # What was said of the lesson before is gone.
    await tutor.until(lambda: tutor.status == "PyTorch is starting …")


@played
async def test_every_key_is_answered_while_an_answer_runs(tutor):
    tutor.editor.text = SLOW
    await tutor.press("ctrl+r")
    await tutor.until(lambda: "Stop" in tutor.keys)
    await every_key(tutor)
    assert "Stop" in tutor.keys
    await tutor.press("ctrl+c")
    await tutor.until(lambda: tutor.verdict.startswith("■ Stopped"))


async def click_key(tutor, word):
    """Click an action at the bottom."""
    lines = tutor.keys.split("\n")
    (row,) = [row for row, line in enumerate(lines) if f" {word}" in line]
    await tutor.click("#keys", (lines[row].index(f" {word}") + 1, row))


@pytest.mark.parametrize("size", [(120, 40), MIDDLE])
def test_a_sitting_by_mouse_alone(size):
    @played(size=size)
    async def scene(tutor):
        await click_key(tutor, "Hint")
        await tutor.until(lambda: "Hint 1 of 2" in tutor.text)
        await click_key(tutor, "Run")
        await tutor.until(lambda: tutor.verdict)
        await click_key(tutor, "Next")
        await tutor.until(lambda: "Gather" in tutor.title)
        await click_key(tutor, "Lessons")
        await tutor.until(lambda: tutor.app.screen is not tutor.main)
        names = tutor.app.screen.query_one(LineList).plain.split("\n")
        (row,) = [row for row, name in enumerate(names) if "Pick rows" in name]
        await tutor.click("LineList", (6, row))
        await tutor.until(lambda: "Pick rows" in tutor.title)
        await click_key(tutor, "Code")
        await tutor.click("#editor", (10, 0))
        await tutor.until(lambda: tutor.app.focused is tutor.editor)

    scene()
