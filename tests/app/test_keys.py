"""Every action by key, by mouse and by name."""

import pytest

from tests.app.playing import MIDDLE, SMALL, WIDE, played
from tutor.app.actions import ACTIONS


@pytest.mark.parametrize("size", [(160, 50), WIDE, MIDDLE, SMALL])
def test_the_most_used_keys_stand_at_the_bottom_whatever_the_width(size):
    @played(size=size)
    async def scene(tutor):
        for action in ACTIONS:
            shown = action.in_bar and action.id != "stop"
            assert (f" {action.label}" in tutor.keys) is shown, action
        assert max(map(len, tutor.keys.split("\n"))) <= size[0] - 2
        bar = tutor.main.query_one("#keys").region
        assert bar.bottom == size[1]
        assert bar.height == len(tutor.keys.split("\n")) <= {160: 1, 120: 1, 80: 2, 60: 3}[size[0]]

    scene()


@played
async def test_a_click_on_a_key_does_it(tutor):
    column = tutor.keys.split("\n")[0].index("Hint") + 1
    await tutor.click("#keys", (column, 0))
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


def underlined(tutor, selector):
    content = tutor.main.query_one(selector).render()
    return [
        content.plain[span.start : span.end] for span in content.spans if span.style == "underline"
    ]


@pytest.mark.parametrize(("selector", "word"), [("#keys", "^t Hint"), ("#tabs", " Results ")])
def test_what_can_be_clicked_lights_up_below_the_mouse(selector, word):
    @played(size=MIDDLE)
    async def scene(tutor):
        line = tutor.main.query_one(selector).render().plain.split("\n")[0]
        assert underlined(tutor, selector) == []
        await tutor.point(selector, (line.index(word) + 2, 0))
        await tutor.until(lambda: underlined(tutor, selector) == [word])
        await tutor.point("#header")
        await tutor.until(lambda: underlined(tutor, selector) == [])

    scene()


@played
async def test_every_action_stands_in_the_palette(tutor):
    titles = {command.title for command in tutor.app.get_system_commands(tutor.main)}
    wanted = {f"{one.label} ({one.key})" if one.key else one.label for one in ACTIONS}
    assert wanted - titles == {"Stop (ctrl+c)", "Palette (ctrl+p)"}


@played
async def test_in_front_of_a_question_the_palette_offers_only_what_can_be_done_there(tutor):
    await tutor.press("f8")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    titles = [command.title for command in tutor.app.get_system_commands(tutor.app.screen)]
    assert titles == ["Quit (ctrl+q)"]


@played
async def test_an_action_from_the_palette_is_done(tutor):
    await tutor.press("ctrl+p", *"hint")
    await tutor.press("enter", "enter")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


@played
async def test_every_key_can_be_changed(tutor):
    tutor.app.set_keymap({"hint": "f10"})
    await tutor.until(lambda: "f10 Hint" in tutor.keys)
    await tutor.press("f10")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


def test_no_two_actions_share_a_key_or_a_name():
    keys = [key for action in ACTIONS for key in action.keys.split(",") if key]
    assert len(set(keys)) == len(keys)
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


@played(size=MIDDLE)
async def test_keys_pressed_at_once_are_taken_in_their_order(tutor):
    """F3 goes to the code, what follows is typed there, and ctrl+r runs all of it."""
    await tutor.press_at_once("f3", "ctrl+home", *"append", "ctrl+r")
    await tutor.until(lambda: tutor.verdict.startswith("✓"))
    assert tutor.editor.text.startswith("append")
