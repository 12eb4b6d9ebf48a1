"""What the keys do on the screen where one works."""

from datetime import UTC, datetime

import pytest

from tests.app.fakes import FakeLibrary, World, lesson, unreadable
from tests.app.playing import played
from tutor.app.actions import ACTIONS
from tutor.app.screens.lessons import LessonsScreen
from tutor.app.widgets.status_line import StatusLine
from tutor.store import Draft, Pass, StoreError

WIDE, MIDDLE, SMALL = (120, 40), (80, 24), (60, 20)


def left_off_at(name, **drafts):
    world = World()
    world.store.places["fake"] = name
    world.store.drafts = drafts
    return world


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
async def test_hints_that_were_shown_are_there_again(tutor):
    await tutor.press("ctrl+t", "ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title and "Hint" not in tutor.text)
    await tutor.press("ctrl+t")
    assert tutor.status == "This lesson has no hints"
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


@played
async def test_the_solution_is_shown_when_it_is_asked_for_twice(tutor):
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


@pytest.mark.parametrize("theme", ["torchtutor", "textual-light"])
def test_code_in_the_text_can_be_told_from_its_ground_in_every_theme(theme):
    @played
    async def scene(tutor):
        tutor.app.theme = theme
        await tutor.until(lambda: tutor.main.query("Fence"))
        _, ground, colour, _ = tutor.main.query_one("Fence").colors
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


@played(world=lambda: left_off_at("gather"))
async def test_a_lesson_without_given_code_has_no_line_for_it(tutor):
    assert not tutor.sees("#given")
    await tutor.press("ctrl+g")
    assert tutor.status == "This lesson runs no code before yours"


@played
async def test_the_list_shows_how_far_one_is_and_opens_what_is_chosen(tutor):
    await tutor.run("append")
    await tutor.press("ctrl+l")
    await tutor.until(lambda: isinstance(tutor.app.screen, LessonsScreen))
    listed = tutor.app.screen.query_one("#list")
    await tutor.until(lambda: listed.option_count)
    lines = [str(listed.get_option_at_index(index).prompt) for index in range(6)]
    assert lines[1] == "  ✓ Pick rows by index  6 min"
    assert lines[4] == "  ! broken  cannot be read"
    assert tutor.app.screen.query_one("#box").border_title == "Lessons: 1 of 4 passed"
    await tutor.press("end", "enter")
    await tutor.until(lambda: "Catch a layer" in tutor.title)


def long_course():
    """Nine lessons, whose titles are wider than a small terminal."""
    titles = {f"lesson-{number}": f"A title of {'many ' * 9}words" for number in range(9)}
    lessons = {name: lesson(name, title=title) for name, title in titles.items()}
    return World(library=lambda: FakeLibrary(lessons))


@played(size=SMALL, world=long_course)
async def test_the_last_lesson_of_a_long_list_can_be_seen_and_each_takes_one_line(tutor):
    await tutor.press("ctrl+l")
    await tutor.until(lambda: isinstance(tutor.app.screen, LessonsScreen))
    listed = tutor.app.screen.query_one("#list")
    await tutor.until(lambda: listed.option_count)
    await tutor.press("end")
    await tutor.until(lambda: listed.region.height)
    inside = tutor.app.screen.query_one("#box").content_region
    assert inside.contains_region(listed.region)
    assert listed.virtual_size.height == 9 + len(["Tensors", "", "Hooks"])


@played
async def test_the_list_can_be_left_without_choosing(tutor):
    await tutor.press("ctrl+l")
    await tutor.until(lambda: tutor.app.screen is not tutor.main)
    await tutor.press("escape")
    await tutor.until(lambda: tutor.app.screen is tutor.main)
    assert "Pick rows" in tutor.title


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


@pytest.mark.parametrize("size", [(160, 50), WIDE, MIDDLE, SMALL])
def test_all_keys_stand_at_the_bottom_whatever_the_width(size):
    @played(size=size)
    async def scene(tutor):
        for action in ACTIONS:
            assert (action.label in tutor.keys) is (action.id != "stop"), action
        assert max(map(len, tutor.keys.split("\n"))) <= size[0] - 2
        bar = tutor.main.query_one("#keys").region
        assert bar.bottom == size[1]
        assert bar.height == len(tutor.keys.split("\n"))

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
    wanted = {f"{action.label} ({action.key})" for action in ACTIONS}
    assert wanted - titles == {"Stop (ctrl+c)", "Palette (ctrl+p)"}


@played
async def test_an_action_from_the_palette_is_done(tutor):
    await tutor.press("ctrl+p", *"hint")
    await tutor.press("enter", "enter")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


@played
async def test_every_key_can_be_changed(tutor):
    tutor.app.set_keymap({"hint": "f9"})
    await tutor.until(lambda: "f9 Hint" in tutor.keys)
    await tutor.press("f9")
    await tutor.until(lambda: "Hint 1 of 2" in tutor.text)


def test_no_two_actions_share_a_key_or_a_name():
    keys = [key for action in ACTIONS for key in action.keys.split(",")]
    assert len(set(keys)) == len(keys)
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


@played(size=MIDDLE)
async def test_keys_pressed_at_once_are_taken_in_their_order(tutor):
    """F3 goes to the code, what follows is typed there, and ctrl+r runs all of it."""
    await tutor.press_at_once("f3", "ctrl+home", *"append", "ctrl+r")
    await tutor.until(lambda: tutor.verdict.startswith("✓"))
    assert tutor.editor.text.startswith("append")
