"""A lesson under way: saved, broken, mended, and tried with its own answers."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.fakes import World, by_text
from tests.app.playing import MIDDLE, WIDE, play
from tests.library.texts import LESSON
from tutor.app import watching
from tutor.app.actions import PREVIEW_ACTIONS
from tutor.app.app import TutorApp
from tutor.app.screens.preview import PreviewScreen
from tutor.library.alone import Alone
from tutor.store import Draft

LONG = "explain: |\n" + "".join(f"  Line {number} of the text.\n\n" for number in range(80))
TEXT = LESSON.replace("explain: |\n  Write `double(x)`.\n", LONG).replace(
    "limits:",
    """\
  - answer: |
      def double(x):
          return x
    says: That is x itself.
limits:""",
)
BROKEN = TEXT.replace("minutes: 3", "minutes: three")


def previewed(size=WIDE, text=TEXT, judge=by_text, name="double.yaml"):
    """Make a test of a scene, which gets the app and the file that it previews."""

    def test_of(scene):
        def test(tmp_path):
            file = tmp_path / name
            if text is not None:
                file.write_text(text)
            world = World(library=lambda: Alone(file, "Preview"), judge=judge)
            app = TutorApp(world.services, PreviewScreen(world.services, file))
            asyncio.run(play(lambda tutor: scene(tutor, file), world, app, size))

        test.__name__, test.__doc__ = scene.__name__, scene.__doc__
        return test

    return test_of


def save(file, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def text_pane(tutor):
    return tutor.main.query_one("#text")


@previewed()
async def test_a_save_shows_what_the_file_says_now(tutor, file):
    assert "Double a number" in tutor.title
    save(file, "Line 0 of", "The first line of")
    save(file, "Double a number", "Twice a number")
    await tutor.until(lambda: "The first line" in tutor.text and "Twice a number" in tutor.title)
    assert "double.yaml was saved" in tutor.status


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
def test_a_save_leaves_pane_scroll_and_cursor_where_they_were(tmp_path, size):
    @previewed(size=size)
    async def scene(tutor, file):
        await tutor.press("ctrl+t", "ctrl+g", "f3", "down", "right", "right")
        await tutor.until(lambda: "Hint 1 of 1" in tutor.text)
        await tutor.press("f2", *["pagedown"] * 3)
        await tutor.until(lambda: text_pane(tutor).scroll_y > 30)
        before = text_pane(tutor).scroll_y
        save(file, "Line 79 of", "The last line of")
        await tutor.until(lambda: "The last line" in tutor.text)
        await tutor.until(lambda: text_pane(tutor).scroll_y == before)
        assert tutor.editor.cursor_location == (1, 2)
        assert tutor.main.query_one("#panes").chosen == "text"
        assert text_pane(tutor).has_focus
        assert "Hint 1 of 1" in tutor.text
        assert tutor.main.query_one("#given").unfolded

    scene(tmp_path)


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
def test_a_broken_file_shows_its_findings_and_recovers_on_the_next_save(tmp_path, size):
    @previewed(size=size)
    async def scene(tutor, file):
        await tutor.press("f3", "down")
        file.write_text(BROKEN)
        await tutor.until(lambda: "This lesson cannot be read" in tutor.text)
        assert "double.yaml:6:10" in tutor.text
        assert "must be a whole number" in tutor.text
        await tutor.until(lambda: "Line 79" not in tutor.text)
        assert "comes back by itself" in tutor.text
        # Another fault in place of the first.
        file.write_text(BROKEN.replace("three", "3").replace("hints:", "hint:"))
        await tutor.until(lambda: "did you mean hints?" in tutor.text)
        file.write_text(TEXT)
        await tutor.until(lambda: "Line 79" in tutor.text)
        assert "cannot be read" not in tutor.text
        assert tutor.editor.has_focus
        assert tutor.editor.cursor_location == (1, 0)
        assert not tutor.editor.read_only

    scene(tmp_path)


@previewed(text=BROKEN)
async def test_a_file_that_is_broken_at_first_opens_with_the_starter_once_it_is_mended(tutor, file):
    assert "must be a whole number" in tutor.text
    file.write_text(TEXT)
    await tutor.until(lambda: "# TODO" in tutor.editor.text)
    await tutor.until(lambda: tutor.main.query_one("#header").note == "double.yaml · starter")


@previewed()
async def test_a_file_that_another_takes_the_place_of_is_read_again(tutor, file):
    for number in range(3):
        other = file.with_suffix(".swp")
        other.write_text(TEXT.replace("Line 0", f"Beginning {number}"))
        other.replace(file)
        await tutor.until(lambda number=number: f"Beginning {number}" in tutor.text)


@previewed()
async def test_a_file_that_is_deleted_is_told_and_comes_back(tutor, file):
    file.unlink()
    await tutor.until(lambda: "there is no such file" in tutor.text)
    file.write_text(TEXT)
    await tutor.until(lambda: "Line 79" in tutor.text)


def test_a_folder_that_goes_and_comes_back_is_found_again(tmp_path):
    folder = tmp_path / "course" / "track"
    folder.mkdir(parents=True)

    @previewed(name="course/track/double.yaml")
    async def scene(tutor, file):
        moved = tmp_path / "elsewhere"
        (tmp_path / "course").rename(moved)
        await tutor.until(lambda: "there is no such file" in tutor.text)
        moved.rename(tmp_path / "course")
        await tutor.until(lambda: "Line 79" in tutor.text)
        save(file, "Line 0", "Beginning")
        await tutor.until(lambda: "Beginning of" in tutor.text)

    scene(tmp_path)


@previewed(text=TEXT.replace("setup: |\n  import torch\n\n  two = 2", "setup_file: kit/twice.py"))
async def test_its_setup_file_and_course_yaml_count_too(tutor, file):
    assert "is not there" in tutor.text
    kit = file.parent / "kit"
    kit.mkdir()
    (kit / "twice.py").write_text("two = 2\n")
    await tutor.until(lambda: "Line 79" in tutor.text)
    (kit / "twice.py").write_text("two = 2 +\n")
    await tutor.until(lambda: "twice.py:1" in tutor.text)
    (kit / "twice.py").write_text("two = 2\n")
    await tutor.until(lambda: "Line 79" in tutor.text)
    # From now on the course's folder is the one above, which has no such file.
    above = file.parent.parent / "course.yaml"
    try:
        above.write_text("a course in the making\n")
        await tutor.until(lambda: "is not there" in tutor.text)
    finally:
        above.unlink()
    await tutor.until(lambda: "Line 79" in tutor.text)


def test_a_link_is_followed_to_its_file(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "real.yaml").write_text(TEXT)
    (tmp_path / "double.yaml").symlink_to(elsewhere / "real.yaml")

    @previewed(text=None)
    async def scene(tutor, file):
        await tutor.until(lambda: "Line 79" in tutor.text)
        save(elsewhere / "real.yaml", "Line 0", "Beginning")
        await tutor.until(lambda: "Beginning of" in tutor.text)

    scene(tmp_path)


@pytest.mark.usefixtures("no_notifications")
@previewed()
async def test_where_the_system_tells_nothing_the_files_are_looked_at(tutor, file):
    save(file, "Line 0", "Beginning")
    await tutor.until(lambda: "Beginning of" in tutor.text)


@pytest.fixture
def no_notifications(monkeypatch):
    def used_up(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("watchfiles.awatch", used_up)
    monkeypatch.setattr(watching, "_EVERY", 0.05)


@previewed()
async def test_live_a_save_checks_anew_what_was_typed(tutor, file):
    tutor.editor.text = "typed = 1"
    await tutor.press("f12")
    await tutor.until(lambda: "typed = 1" in tutor.world.answers)
    tutor.world.answers.clear()
    save(file, "Line 0 of", "The first line of")
    await tutor.until(lambda: "typed = 1" in tutor.world.answers)


# What is filled in ---------------------------------------------------------------------------


@previewed()
async def test_keys_fill_in_each_answer_of_the_file_and_the_first_line_names_it(tutor, file):
    await tutor.until(lambda: "starter" in tutor.title)
    seen = []
    for _ in range(5):
        seen.append((tutor.main.query_one("#header").note, tutor.editor.text.split("\n")[1]))
        await tutor.press("ctrl+n")
        await tutor.until(lambda: tutor.main.query_one("#header").note != seen[-1][0])
    assert seen == [
        ("double.yaml · starter", "    ...  # TODO"),
        ("double.yaml · solution", "    return two * x"),
        ("double.yaml · mistake 1 of 2", "    return x ** 2"),
        ("double.yaml · mistake 2 of 2", "    return x"),
        ("double.yaml · starter", "    ...  # TODO"),
    ]
    assert "Filled in: solution" in tutor.status
    await tutor.press("ctrl+b", "ctrl+b")
    await tutor.until(lambda: "mistake 2 of 2" in tutor.title)
    await tutor.press("ctrl+s")
    await tutor.until(lambda: "solution" in tutor.title)
    await tutor.press("f8")
    await tutor.until(lambda: "starter" in tutor.title)


@previewed()
async def test_what_is_typed_is_named_so_and_one_undo_brings_it_back(tutor, file):
    await tutor.press("f3", "x")
    await tutor.until(lambda: "typed by you" in tutor.title)
    typed = tutor.editor.text
    await tutor.press("ctrl+s")
    await tutor.until(lambda: "solution" in tutor.title)
    await tutor.press("ctrl+z")
    await tutor.until(lambda: "typed by you" in tutor.title)
    assert tutor.editor.text == typed


@previewed()
async def test_a_save_changes_what_was_filled_in_and_not_what_was_typed(tutor, file):
    await tutor.press("ctrl+n", "ctrl+n")
    await tutor.until(lambda: "mistake 1 of 2" in tutor.title)
    save(file, "return x ** 2", "return x ** 3")
    await tutor.until(lambda: "return x ** 3" in tutor.editor.text)
    assert "mistake 1 of 2" in tutor.title
    tutor.editor.text = "mine"
    save(file, "return two * x", "return x + x")
    save(file, "...  # TODO", "...  # TODO: twice")
    await tutor.until(lambda: "saved" in tutor.status)
    assert tutor.editor.text == "mine"


@previewed()
async def test_a_save_takes_nothing_away_that_can_be_undone(tutor, file):
    starter = tutor.editor.text
    await tutor.press("f3", "x")
    typed = tutor.editor.text
    save(file, "Line 0 of", "The first line of")
    await tutor.until(lambda: "The first line" in tutor.text)
    assert tutor.editor.text == typed
    file.write_text(BROKEN)
    await tutor.until(lambda: "This lesson cannot be read" in tutor.text)
    await tutor.press("f3", "ctrl+z")
    assert tutor.editor.text == typed
    file.write_text(TEXT)
    await tutor.until(lambda: "Line 79" in tutor.text)
    await tutor.press("ctrl+z")
    assert tutor.editor.text == starter
    await tutor.press("ctrl+y")
    assert tutor.editor.text == typed


@previewed()
async def test_what_a_save_changes_in_the_code_pane_is_one_step_to_undo(tutor, file):
    save(file, "...  # TODO", "...  # TODO: twice")
    await tutor.until(lambda: "TODO: twice" in tutor.editor.text)
    await tutor.press("f3", "ctrl+z")
    assert "TODO: twice" not in tutor.editor.text
    await tutor.until(lambda: "typed by you" in tutor.title)


@previewed()
async def test_what_is_typed_is_named_anew_when_a_save_makes_it_an_answer_of_the_file(tutor, file):
    tutor.editor.text = tutor.editor.text.replace("...  # TODO", "return x + x")
    await tutor.until(lambda: "typed by you" in tutor.title)
    save(file, "return x ** 2", "return x + x")
    await tutor.until(lambda: "mistake 1 of 2" in tutor.title)


@previewed(text=TEXT.replace("return x ** 2", "...  # TODO"))
async def test_a_mistake_that_equals_the_starter_stops_nobody_on_the_way(tutor, file):
    for name in ("solution", "mistake 1 of 2", "mistake 2 of 2", "starter"):
        await tutor.press("ctrl+n")
        await tutor.until(lambda name=name: name in tutor.title)


# Running -------------------------------------------------------------------------------------


def told(lesson, answer, cancel):
    """Fail with what the lesson says of its first mistake."""
    verdict = by_text(lesson, answer, cancel)
    says = replace(verdict.explanation, text=lesson.mistakes[0].says)
    return replace(verdict, explanation=says, printed="printed\n" * 50)


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
def test_a_save_runs_again_what_had_a_verdict_and_stays_where_one_looked(tmp_path, size):
    @previewed(size=size, judge=told)
    async def scene(tutor, file):
        await tutor.press("ctrl+r")
        await tutor.until(lambda: "That is the square." in tutor.results)
        await tutor.press("f6", "pagedown")
        pane = tutor.main.query_one("#results-printed")
        await tutor.until(lambda: pane.scroll_y > 0)
        before = pane.scroll_y
        save(file, "That is the square.", "The square it is.")
        await tutor.until(lambda: "The square it is." in tutor.results)
        await tutor.until(lambda: pane.scroll_y == before)
        assert tutor.main.query_one("#results").chosen == "printed"
        await tutor.press("f2")
        save(file, "The square it is.", "Squared.")
        await tutor.until(lambda: "Squared." in tutor.results)
        assert tutor.main.query_one("#panes").chosen == "text"

    scene(tmp_path)


@previewed()
async def test_without_a_verdict_a_save_runs_nothing(tutor, file):
    save(file, "Line 0", "Beginning")
    await tutor.until(lambda: "Beginning of" in tutor.text)
    assert "Press ctrl+r" in tutor.results
    assert tutor.world.seeds == []


@previewed(judge=told)
async def test_while_the_file_is_broken_nothing_runs_and_then_it_does(tutor, file):
    await tutor.press("ctrl+r")
    await tutor.until(lambda: "That is the square." in tutor.results)
    file.write_text(BROKEN)
    await tutor.until(lambda: "cannot be read" in tutor.text)
    assert "That is the square." not in tutor.results
    await tutor.press("ctrl+r", "ctrl+n", "ctrl+s", "f8")
    assert tutor.status == "No lesson is open here"
    file.write_text(TEXT.replace("the square", "a square"))
    await tutor.until(lambda: "That is a square." in tutor.results)
    assert len(tutor.world.seeds) == 2


@previewed()
async def test_a_save_stops_what_runs_and_runs_it_as_the_lesson_is_now(tutor, file):
    tutor.editor.text = "sleep"
    await tutor.press("ctrl+r")
    await tutor.until(lambda: tutor.world.seeds)
    save(file, "Line 0", "Beginning")
    await tutor.until(lambda: len(tutor.world.seeds) == 2)
    assert tutor.verdict == ""
    await tutor.press("ctrl+c")
    await tutor.until(lambda: tutor.verdict.startswith("■ Stopped"))


@previewed()
async def test_after_a_pass_it_says_how_to_go_on_here(tutor, file):
    await tutor.run("append")
    assert "fills in the next" in tutor.results
    assert "✓ passed" in tutor.title
    save(file, "Line 0", "Beginning")
    # What passed was another lesson: the new verdict says.
    await tutor.until(lambda: len(tutor.world.seeds) == 2 and tutor.verdict)
    assert tutor.verdict.startswith("✓")


# Around --------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
def test_the_keys_at_the_bottom_are_those_of_a_preview(tmp_path, size):
    @previewed(size=size)
    async def scene(tutor, file):
        assert all(key in tutor.keys for key in ("^n Next answer", "f8 Starter", "^s Fill"))
        assert not any(word in tutor.keys for word in ("Lessons", "Next lesson"))
        titles = {command.title for command in tutor.app.get_system_commands(tutor.main)}
        assert {"Previous answer (ctrl+b)", "Fill solution (ctrl+s)"} <= titles
        assert not any(title.startswith(("Lessons", "Reset", "Next (")) for title in titles)
        await tutor.press("ctrl+c")
        await tutor.until(lambda: "a preview keeps nothing" in tutor.status)
        await tutor.press("f1")
        await tutor.until(lambda: tutor.app.screen is not tutor.main)

    scene(tmp_path)


@previewed(name="My Lesson.yaml")
async def test_a_name_that_gives_no_id_is_a_finding(tutor, file):
    assert "my-lesson.yaml" in tutor.text


def test_nothing_is_kept_in_the_data_folder(tmp_path, monkeypatch):
    from tutor.app.services import preview_services

    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path / "home"))
    services = preview_services(Path("double.yaml"), trusted=True)
    store = services.open_store()
    store.save_draft("course", "lesson", Draft("x"))
    assert store.draft("course", "lesson") == Draft("x")
    store.close()
    assert services.open_library().entries[0].id == "double"
    assert not (tmp_path / "home").exists()


def test_the_guide_lists_the_keys_that_fill_in():
    guide = (Path(__file__).parents[2] / "lessons" / "README.md").read_text()
    for action in (action for action in PREVIEW_ACTIONS if action.call.startswith("fill")):
        assert f"| `{action.keys}` | {action.help} |" in guide


def test_no_two_actions_of_a_preview_share_a_key():
    keys = [key for action in PREVIEW_ACTIONS for key in action.keys.split(",") if key]
    assert len(set(keys)) == len(keys)
