"""The panes, in terminals of any size."""

import pytest

from tests.app.fakes import FakeLibrary, World, lesson
from tests.app.playing import MIDDLE, SMALL, WIDE, played


@played(size=WIDE)
async def test_a_wide_terminal_shows_three_panes_and_begins_in_the_code(tutor):
    assert tutor.panes == {"text", "code", "results"}
    assert not tutor.sees("#tabs")
    assert tutor.editor.has_focus


@pytest.mark.parametrize("size", [MIDDLE, SMALL])
def test_a_small_terminal_shows_one_pane_at_a_time_under_tabs(size):
    @played(size=size)
    async def scene(tutor):
        assert tutor.sees("#tabs")
        assert tutor.panes == {"text"}
        await tutor.press("f3")
        await tutor.until(lambda: tutor.panes == {"code"})
        assert tutor.editor.has_focus
        assert "esc leaves the editor" in tutor.main.query_one("#status").render().plain
        await tutor.press("f4")
        await tutor.until(lambda: tutor.panes == {"results"})
        await tutor.click("#tabs", (3, 0))
        await tutor.until(lambda: tutor.panes == {"text"})

    scene()


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
def test_escape_leaves_the_editor(size):
    @played(size=size)
    async def scene(tutor):
        await tutor.press("f3", "escape")
        await tutor.until(lambda: not tutor.editor.has_focus)
        assert "esc" not in tutor.main.query_one("#status").render().plain

    scene()


@played(size=MIDDLE)
async def test_in_a_small_terminal_run_shows_the_results_and_a_hint_the_text(tutor):
    await tutor.press("f3")
    await tutor.run("append")
    assert tutor.panes == {"results"}
    await tutor.press("ctrl+t")
    await tutor.until(lambda: tutor.panes == {"text"})


@played(size=(40, 12))
async def test_below_what_works_it_says_so_and_a_larger_window_mends_it(tutor):
    assert tutor.sees("#too-small")
    assert "50 columns and 15 lines" in tutor.says("#too-small")
    assert tutor.panes == set()
    await tutor.resize(*SMALL)
    await tutor.until(lambda: tutor.panes == {"text"})
    assert not tutor.sees("#too-small")


@played(size=WIDE)
async def test_a_window_that_becomes_small_keeps_the_pane_one_is_in(tutor):
    await tutor.press("f4")
    await tutor.resize(*MIDDLE)
    await tutor.until(lambda: tutor.panes == {"results"})


WIDE_CODE = "a_name = [" + 9 * "'a word', " + "]"


def world_of_wide_code():
    explain = f"Read this:\n\n```python\n{WIDE_CODE}\n```\n"
    wide = lesson("wide", setup=WIDE_CODE, solution=WIDE_CODE, explain=explain)
    return World(library=lambda: FakeLibrary({"wide": wide}))


@played(size=WIDE, world=world_of_wide_code)
async def test_code_keeps_its_lines_however_narrow_the_pane_is(tutor):
    await tutor.press("ctrl+o", "ctrl+o", "ctrl+g")
    codes = ("Fence #code-content", ".solution Static", "#given-code")
    await tutor.until(lambda: all(tutor.main.query(code) for code in codes))
    for code in codes:
        await tutor.until(
            lambda code=code: tutor.main.query_one(code).region.width >= len(WIDE_CODE)
        )


@played(size=WIDE, world=world_of_wide_code)
async def test_left_and_right_move_code_that_is_wider_than_the_text_pane(tutor):
    await tutor.until(lambda: tutor.main.query("Fence"))
    fence = tutor.main.query_one("Fence")
    await tutor.press("f2", "right")
    await tutor.until(lambda: fence.scroll_x > 0)
    await tutor.press("left")
    await tutor.until(lambda: fence.scroll_x == 0)


@pytest.mark.parametrize(
    ("theme", "dark"), [("torchtutor-dark", True), ("torchtutor-light", False)]
)
def test_code_in_the_text_can_be_told_from_its_ground_in_every_theme(theme, dark):
    @played
    async def scene(tutor):
        tutor.app.theme = theme
        await tutor.until(lambda: tutor.main.query("Fence"))
        fence = tutor.main.query_one("Fence")
        await tutor.until(lambda: (fence.colors[2].brightness < 0.5) is dark)
        _, _, ground, colour = fence.colors
        assert abs(colour.brightness - ground.brightness) > 0.5

    scene()


@played
async def test_the_given_code_is_folded_until_it_is_asked_for(tutor):
    assert "▸ Given  4 lines" in tutor.says("#given-title")
    assert not tutor.sees("#given-code")
    await tutor.press("ctrl+g")
    await tutor.until(lambda: tutor.sees("#given-code"))
    assert "model = nn.Linear(2, 3)" in tutor.says("#given-code")
    await tutor.click("#given-title")
    await tutor.until(lambda: not tutor.sees("#given-code"))


@played
async def test_code_and_given_code_begin_at_the_same_column(tutor):
    await tutor.press("ctrl+g")
    await tutor.until(lambda: tutor.sees("#given-code"))
    title, given = (
        tutor.main.query_one(name).content_region for name in ("#given-title", "#given-code")
    )
    assert tutor.editor.content_region.x == title.x
    assert tutor.editor.content_region.x + tutor.editor.gutter_width == given.x
