"""What the keys do on the screen where one works."""

from datetime import UTC, datetime

import pytest

from tests.app.fakes import FakeLibrary, World, left_off_at, lesson
from tests.app.playing import played
from tutor.store import Draft, Pass


@played
async def test_a_first_run_opens_the_first_lesson(tutor):
    assert "Tensors / Pick rows by index" in tutor.title
    assert tutor.editor.text.startswith("answer = []")
    await tutor.until(lambda: "Keep the output in `answer`" in tutor.text)


@played(world=lambda: left_off_at("gather", gather=Draft("x = 1\ny = 2", 1, 3)))
async def test_later_the_text_the_lesson_and_the_cursor_are_back(tutor):
    assert "Gather along a dimension" in tutor.title
    assert tutor.editor.text == "x = 1\ny = 2"
    assert tutor.editor.cursor_location == (1, 3)


@played
async def test_each_key_is_kept_the_moment_it_is_typed(tutor):
    tutor.editor.text = ""
    await tutor.press("a", "b")
    await tutor.until(lambda: tutor.world.store.drafts["index-select"] == Draft("ab", 0, 2))
    await tutor.press("left")
    await tutor.until(lambda: tutor.world.store.drafts["index-select"] == Draft("ab", 0, 1))


@played
async def test_keys_pressed_just_before_leaving_are_kept(tutor):
    tutor.editor.text = ""
    await tutor.press_at_once("a", "b", "ctrl+q")
    await tutor.until(lambda: tutor.world.store.drafts.get("index-select") == Draft("ab", 0, 2))


@played
async def test_next_and_previous_go_through_the_lessons_and_stop_at_the_ends(tutor):
    await tutor.press("ctrl+b")
    assert tutor.status == "This is the first lesson"
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert tutor.world.store.places["fake"] == "gather"
    await tutor.press("ctrl+n", "ctrl+n")
    await tutor.until(lambda: "Catch a layer" in tutor.title)
    await tutor.press("ctrl+n")
    assert tutor.status.startswith("This is the last lesson")


@played
async def test_each_lesson_has_its_own_text(tutor):
    tutor.editor.text = "mine"
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert tutor.editor.text.startswith("answer = []")
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Pick rows" in tutor.title)
    assert tutor.editor.text == "mine"
    assert "gather" not in tutor.world.store.drafts


@played
async def test_reset_asks_first(tutor):
    tutor.editor.text = "mine"
    await tutor.press("f8")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    assert "ctrl+z" in tutor.says("#comfort")
    await tutor.press("n")
    await tutor.until(lambda: tutor.app.screen is tutor.main)
    assert tutor.editor.text == "mine"


@played
async def test_reset_puts_the_starter_back_and_one_undo_the_text(tutor):
    starter = tutor.editor.text
    tutor.editor.text = "mine"
    await tutor.press("f8", "y")
    await tutor.until(lambda: tutor.editor.text == starter)
    await tutor.press("ctrl+z")
    assert tutor.editor.text == "mine"


@played
async def test_hints_come_one_at_a_time_and_end_with_a_word(tutor):
    assert "Hint" not in tutor.text
    await tutor.press("ctrl+t")
    await tutor.until(lambda: "Hint 1 of 2: Look at output." in tutor.text)
    assert "Hint 2" not in tutor.text
    await tutor.press("ctrl+t")
    await tutor.until(lambda: "Hint 2 of 2: A list has append." in tutor.text)
    await tutor.press("ctrl+t")
    assert tutor.status.startswith("There are no more hints")
    await tutor.until(lambda: tutor.world.store.hints_shown == {"index-select": 2})


@played
async def test_the_next_hint_is_offered_and_not_shown(tutor):
    assert tutor.offer == "○○ Hint 1 of 2: ctrl+t shows it"
    await tutor.press("ctrl+t")
    await tutor.until(lambda: tutor.offer == "●○ Hint 2 of 2: ctrl+t shows it")
    assert "append" not in tutor.text
    await tutor.press("ctrl+t")
    await tutor.until(lambda: tutor.offer.startswith("●● That was the last hint."))
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert tutor.offer == ""


@played
async def test_a_click_on_the_offer_shows_the_hint(tutor):
    await tutor.press("f2", "end")
    await tutor.until(lambda: tutor.main.query_one("#next-hint").region.area)
    await tutor.click("#next-hint", (5, 0))
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


@played
async def test_hints_stand_before_the_solution_also_when_they_come_later(tutor):
    await tutor.press("ctrl+o", "ctrl+o")
    await tutor.until(lambda: "Solution" in tutor.text)
    await tutor.press("ctrl+t")
    await tutor.until(lambda: "Hint 1" in tutor.text)
    assert tutor.text.index("Hint 1") < tutor.text.index("Solution")


@played
async def test_hints_that_were_shown_are_there_again(tutor):
    await tutor.press("ctrl+t", "ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title and "Hint" not in tutor.text)
    await tutor.press("ctrl+t")
    assert tutor.status == "This lesson has no hints"
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


@played
async def test_the_solution_is_shown_when_it_is_asked_for_twice(tutor):
    await tutor.until(
        lambda: tutor.status.startswith("PyTorch is ready")
    )  # and says nothing in between
    await tutor.press("ctrl+o")
    assert "Press ctrl+o again" in tutor.status
    assert "Solution" not in tutor.text
    await tutor.press("ctrl+o")
    await tutor.until(lambda: "Solution: answer = []" in tutor.text)


@played
async def test_after_a_pass_the_solution_is_shown_at_once(tutor):
    await tutor.run("append")
    await tutor.press("ctrl+o")
    await tutor.until(lambda: "Solution: answer = []" in tutor.text)


@played(world=lambda: left_off_at("gather"))
async def test_a_lesson_without_given_code_has_no_line_for_it(tutor):
    assert not tutor.sees("#given")
    await tutor.press("ctrl+g")
    assert tutor.status == "This lesson runs no code before yours"


def passed_before(name):
    world = left_off_at(name)
    world.store.passed[name] = Pass(f"digest of {name}", datetime.now(UTC))
    return world


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gather", "ctrl+r runs it again. ctrl+n goes on to the next lesson."),
        ("forward-hook", "ctrl+r runs it again. This is the last lesson. ctrl+l shows them all."),
    ],
)
def test_a_lesson_that_was_passed_some_time_ago_says_what_to_do_now(name, said):
    @played(world=lambda: passed_before(name))
    async def scene(tutor):
        assert f"✓ You have passed this lesson: {said}" in tutor.results

    scene()


def changed_since():
    world = left_off_at("gather")
    world.store.passed["gather"] = Pass("another digest", datetime.now(UTC))
    return world


@played(world=changed_since)
async def test_a_lesson_that_changed_since_it_was_passed_says_so_until_it_is_passed_again(tutor):
    assert "✓ passed, changed since" in tutor.title
    assert "✓ You have passed this lesson, and it was changed since: ctrl+r runs" in tutor.results
    await tutor.run("append")
    await tutor.until(lambda: "changed" not in tutor.title)


@played(
    world=lambda: World(
        library=lambda: FakeLibrary(
            {"odd": lesson("odd", title="[b]T[/b]", explain="[red]x[/red]", hints=["[b]h[/b]"])}
        )
    )
)
async def test_markup_in_a_lesson_is_shown_as_it_is(tutor):
    assert "[b]T[/b]" in tutor.title
    await tutor.press("ctrl+t")
    await tutor.until(lambda: "[b]h[/b]" in tutor.text)
