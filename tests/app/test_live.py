"""Live mode: the answer is checked whenever the learner pauses."""

import pytest

from tests.app.fakes import World
from tests.app.playing import played
from tutor.app.editing import is_python
from tutor.store.settings import Settings

RIGHT = "answer = []\nanswer.append(1)"
LIVE = Settings(live=True)


def live():
    return World(settings=LIVE)


@played
async def test_it_is_off_until_its_key_and_then_remembered(tutor):
    tutor.editor.text = "answer = []"
    await tutor.rest()
    assert tutor.world.explained == []

    await tutor.press("f12")
    await tutor.until(lambda: tutor.world.settings == LIVE)
    assert "whenever you pause" in tutor.status
    await tutor.until(lambda: "✗ the hook is on model" in tutor.results)

    await tutor.press("f12")
    await tutor.until(lambda: tutor.world.settings == Settings())
    assert "when you press Run" in tutor.status


@played(world=live)
async def test_a_pause_changes_the_list_of_checks_and_nothing_else(tutor):
    await tutor.run("answer = []")
    reason = "The hook was never put on: call register_forward_hook."
    assert reason in tutor.results

    tutor.editor.text = RIGHT
    await tutor.until(lambda: "✓ the hook is on model" in tutor.results)

    assert "✗ Not yet" in tutor.results
    assert reason in tutor.results
    assert "live" in tutor.status
    # It is no attempt: nothing is kept of it, and nothing explained.
    assert len(tutor.world.store.attempts) == 1
    assert tutor.world.explained[-1] is False


@played(world=live)
async def test_what_python_cannot_read_yet_is_not_checked(tutor):
    tutor.editor.text = "answer = ["
    await tutor.rest()
    assert "answer = [" not in tutor.world.answers

    tutor.editor.text = "answer = []"
    await tutor.until(lambda: "answer = []" in tutor.world.answers)


@played(world=live)
async def test_a_run_that_was_overtaken_is_dropped(tutor):
    tutor.editor.text = "sleep"
    await tutor.until(lambda: "sleep" in tutor.world.answers)

    tutor.editor.text = RIGHT
    await tutor.until(lambda: "✓ the hook is on model" in tutor.results)


@played(world=live)
async def test_a_press_of_run_goes_before(tutor):
    tutor.editor.text = "sleep"
    await tutor.until(lambda: "sleep" in tutor.world.answers)

    await tutor.run(RIGHT)
    assert tutor.verdict.startswith("✓ Passed")


@played(world=live)
async def test_a_check_stays_folded_as_it_was(tutor):
    tutor.editor.text = "answer = []"
    await tutor.until(lambda: "✗ the hook is on model" in tutor.results)
    assert "▸ ✗ the hook is on model" in tutor.results


@pytest.mark.parametrize("text", ["x = 1", "", "assert (1, 2)", "def f():\n    return '\\d'"])
def test_python_can_read(text):
    assert is_python(text)


@pytest.mark.parametrize("text", ["x =", "def f():", "x = '\0'", "(" * 300, "  x"])
def test_python_cannot_read(text):
    assert not is_python(text)
