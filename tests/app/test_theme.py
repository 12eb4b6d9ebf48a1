"""Dark and light, and no colour at all."""

import pytest

from tests.app.fakes import World
from tests.app.playing import played
from tutor.app.theme import THEMES
from tutor.store import StoreError
from tutor.store.settings import Settings


@played
async def test_the_palette_switches_to_light_and_back_and_it_is_kept(tutor):
    assert tutor.app.theme == THEMES["dark"].name
    await tutor.press("ctrl+p", *"theme")
    await tutor.press("enter", "enter")
    await tutor.until(lambda: tutor.app.theme == THEMES["light"].name)
    await tutor.until(lambda: tutor.world.settings == Settings("light"))
    await tutor.app.run_action("screen.theme")
    await tutor.until(lambda: tutor.world.settings == Settings("dark"))
    assert tutor.app.theme == THEMES["dark"].name


@played(world=lambda: World(settings=Settings("light")))
async def test_the_theme_is_the_one_of_the_last_time(tutor):
    assert tutor.app.theme == THEMES["light"].name


def contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [part / 255 for part in colour.rgb]
    parts = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", THEMES)
def test_text_of_every_colour_can_be_read_on_every_ground(theme):
    @played(world=lambda: World(settings=Settings(theme)))
    async def scene(tutor):
        from textual.color import Color

        variables = tutor.app.theme_variables
        for name in ("foreground", "text-success", "text-error", "text-warning", "text-accent"):
            for ground in ("surface", "panel", "background"):
                colour, below = variables[name], Color.parse(variables[ground])
                assert contrast(Color.parse(colour), below) >= 4.5, (name, ground)

    scene()


@played
async def test_a_setting_that_cannot_be_kept_is_told(tutor):
    def full(_):
        raise StoreError("disk full: make room")

    object.__setattr__(tutor.main._services, "save_settings", full)
    await tutor.app.run_action("screen.theme")
    await tutor.until(lambda: "disk full: make room" in tutor.status)
