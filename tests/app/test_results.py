"""The results pane: checks that fold, and what was printed in a tab of its own."""

import pytest

from tests.app.fakes import World, verdict
from tests.app.playing import MIDDLE, played
from tutor.attempt.verdict import CheckResult, Status
from tutor.explain import Explanation, Source


def result(title, **changes):
    fields = {"kind": "value", "case": "a case", "hidden": False, "passed": True, "message": ""}
    return CheckResult(title, **(fields | changes))


CHECKS = (
    result("the right one"),
    result("the wrong one", passed=False, message="It is wrong."),
)
SAID = {"checks": CHECKS, "explanation": None, "printed": "loss 0.5\nloss 0.4\n"}


def failing():
    return World(judge=lambda *_: verdict("index-select", Status.FAILED, **SAID))


@played(world=failing)
async def test_checks_that_failed_are_open_and_those_that_passed_closed(tutor):
    await tutor.run("x")
    await tutor.until(lambda: len(tutor.folds) == 2)
    right, wrong = tutor.folds
    assert right.plain == "▸ ✓ the right one"
    assert wrong.plain.split("\n") == ["▾ ✗ the wrong one", "    ✗ a case", "      It is wrong."]


@pytest.mark.parametrize("key", ["enter", "space"])
def test_a_check_folds_and_unfolds_by_keyboard(key):
    @played(world=failing)
    async def scene(tutor):
        await tutor.run("x")
        await tutor.press("f4", "tab")
        assert tutor.app.focused is tutor.folds[0]
        await tutor.press(key)
        assert "✓ a case" in tutor.folds[0].plain
        await tutor.press("tab", key)
        assert "It is wrong." not in tutor.folds[1].plain

    scene()


@played(world=failing, size=MIDDLE)
async def test_a_click_on_its_line_folds_a_check_and_one_below_does_not(tutor):
    await tutor.run("x")
    await tutor.until(lambda: len(tutor.folds) == 2 and tutor.folds[1].region.height == 3)
    wrong = tutor.folds[1]
    await tutor._pilot.click(wrong, offset=(4, 2))
    assert wrong.unfolded
    await tutor._pilot.click(wrong, offset=(4, 0))
    await tutor.until(lambda: wrong.region.height == 1)


@played(world=failing)
async def test_another_run_shows_its_own_checks_only(tutor):
    await tutor.run("x")
    await tutor.until(lambda: len(tutor.folds) == 2)
    tutor.world.judge = lambda *_: verdict("index-select", Status.PASSED, checks=CHECKS[:1])
    await tutor.run("y")
    await tutor.until(lambda: [fold.plain for fold in tutor.folds] == ["▸ ✓ the right one"])


def tabs(tutor):
    return tutor.main.query_one("#results-tabs").render().plain


@played(world=failing)
async def test_what_was_printed_has_a_tab_that_says_how_much_it_is(tutor):
    assert not tutor.sees("#results-tabs")
    await tutor.run("x")
    await tutor.until(lambda: tutor.sees("#results-tabs"))
    assert tabs(tutor) == " Checks   Printed · 2 lines "
    assert "loss" not in tutor.results
    assert not tutor.sees("#printed")
    await tutor.press("f6")
    await tutor.until(lambda: tutor.sees("#printed"))
    assert "│ loss 0.5\n│ loss 0.4" in tutor.printed
    assert not tutor.sees("#folds")
    await tutor.press("f6")
    await tutor.until(lambda: tutor.sees("#folds"))


@played(world=failing, size=MIDDLE)
async def test_the_tabs_can_be_clicked_and_the_next_run_shows_the_checks_again(tutor):
    await tutor.run("x")
    await tutor.until(lambda: tutor.sees("#results-tabs"))
    await tutor.click("#results-tabs", (tabs(tutor).index("Printed") + 1, 0))
    await tutor.until(lambda: tutor.sees("#printed"))
    await tutor.press("ctrl+r")
    await tutor.until(lambda: tutor.sees("#folds"))


@played
async def test_an_answer_that_printed_nothing_has_a_quiet_tab(tutor):
    await tutor.run("append")
    await tutor.until(lambda: tutor.sees("#results-tabs"))
    assert tabs(tutor) == " Checks   Printed "
    assert tutor.printed == "Your answer printed nothing."


@played
async def test_of_a_lesson_that_was_not_run_nothing_printed_is_left(tutor):
    await tutor.run("append")
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert not tutor.sees("#results-tabs")
    assert tutor.printed == ""


LONG = tuple(result(f"check {number}", passed=False, message="No.") for number in range(20))


@played(
    size=MIDDLE,
    world=lambda: World(judge=lambda *_: verdict("index-select", Status.FAILED, checks=LONG)),
)
async def test_checks_scroll_by_keyboard_also_from_a_check(tutor):
    await tutor.run("x")
    await tutor.until(lambda: len(tutor.folds) == 20)
    reading = tutor.main.query_one("#results-checks")
    await tutor.press("f4", "down")
    await tutor.until(lambda: reading.scroll_y > 0)
    await tutor.press("tab", "end")
    await tutor.until(lambda: reading.scroll_y == reading.max_scroll_y)


WARNED = Explanation(Source.WARNING, "Line 2 led to a warning. Which?\n\nIn its own words: so")


@pytest.mark.parametrize("status", [Status.PASSED, Status.FAILED])
def test_what_was_warned_of_stands_below_the_verdict(status):
    warned = verdict("index-select", status, warnings=(WARNED,))

    @played(world=lambda: World(judge=lambda *_: warned))
    async def scene(tutor):
        await tutor.run("x")
        lines = tutor.results.split("\n")
        place = lines.index("▲ Line 2 led to a warning. Which?")
        assert lines[0].startswith(("✓ Passed", "✗ Not yet"))
        assert lines[place - 1] == ""
        assert lines[place + 2] == "In its own words: so"

    scene()
