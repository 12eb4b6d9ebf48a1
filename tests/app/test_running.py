"""A press of Run, as the learner sees it."""

import threading
from unittest import mock

from tests.app.fakes import World, verdict
from tests.app.playing import played
from tutor.app.widgets.status_line import StatusLine
from tutor.attempt.verdict import Status
from tutor.engine import EngineError
from tutor.explain import Explanation, Source

RIGHT = "answer = []\nanswer.append(1)"
SLOW = "sleep"


def raising(error):
    def judge(*_):
        raise error

    return judge


@played
async def test_a_wrong_answer_is_not_yet_right_and_the_reason_comes_first(tutor):
    await tutor.run("answer = []")
    lines = [line for line in tutor.results.split("\n") if line]
    assert lines[0].startswith("✗ Not yet")
    assert lines[1] == "The hook was never put on: call register_forward_hook."
    assert "✗ the hook is on model" in tutor.results


def blaming_line_2(*_):
    told = Explanation(Source.ERROR, "Line 2 raised.", line=2)
    return verdict("index-select", Status.ERROR, explanation=told)


@played(world=lambda: World(judge=blaming_line_2))
async def test_the_line_that_a_verdict_speaks_of_is_marked_also_after_a_visit_elsewhere(tutor):
    await tutor.run("a\nb")
    assert tutor.editor.marked == 2
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert tutor.editor.marked is None
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Pick rows" in tutor.title)
    assert tutor.editor.marked == 2


@played(world=lambda: World(judge=blaming_line_2))
async def test_no_line_is_marked_in_a_text_that_changed_while_it_ran(tutor):
    tutor.editor.text = "a\nb"
    await tutor.press_at_once("ctrl+r", "x")
    await tutor.until(lambda: tutor.verdict)
    assert tutor.editor.text == "xa\nb"
    assert tutor.editor.marked is None


@played
async def test_a_right_answer_is_passed_and_shows_what_to_notice(tutor):
    await tutor.run(RIGHT)
    assert tutor.verdict.startswith("✓ Passed")
    assert "The hook saw **every** output." in tutor.results
    assert "ctrl+n goes on to the next lesson" in tutor.results
    assert "✓ passed" in tutor.title


@played
async def test_a_pass_never_jumps_to_the_next_lesson_by_itself(tutor):
    await tutor.run(RIGHT)
    assert "Pick rows by index" in tutor.title
    assert tutor.editor.text == RIGHT


@played
async def test_the_attempt_the_pass_and_the_failed_seeds_are_kept(tutor):
    tutor.world.judge = lambda *_: verdict("index-select", Status.FAILED, failed_seeds={1: (7,)})
    await tutor.run("x")
    await tutor.until(lambda: tutor.world.store.kept_seeds)
    tutor.world.judge = lambda *_: verdict("index-select", Status.PASSED)
    await tutor.run("y")
    await tutor.until(lambda: tutor.world.store.passed)
    assert tutor.world.seeds == [{}, {1: (7,)}]
    assert tutor.world.store.attempts == [
        ("index-select", "x", "failed"),
        ("index-select", "y", "passed"),
    ]


@played
async def test_while_an_answer_runs_every_key_is_answered_and_stop_is_offered(tutor):
    assert "Stop" not in tutor.keys
    tutor.editor.text = SLOW
    await tutor.press("ctrl+r")
    await tutor.until(lambda: "^c Stop" in tutor.keys)
    assert tutor.status == "Your answer runs … ctrl+c stops it"
    await tutor.press("end", "x")
    assert tutor.editor.text == SLOW + "x"
    await tutor.press("ctrl+c")
    await tutor.until(lambda: tutor.verdict)
    assert tutor.verdict.startswith("■ Stopped")
    await tutor.until(lambda: "Stop" not in tutor.keys)


@played
async def test_a_second_run_while_one_runs_is_refused_with_a_word(tutor):
    tutor.editor.text = SLOW
    await tutor.press("ctrl+r", "ctrl+r")
    await tutor.until(lambda: "still runs" in tutor.status)
    await tutor.press("ctrl+c")
    await tutor.until(lambda: tutor.verdict)
    assert len(tutor.world.seeds) == 1


@played
async def test_while_nothing_runs_ctrl_c_copies(tutor):
    tutor.editor.text = "abc"
    tutor.editor.select_all()
    await tutor.press("ctrl+c")
    assert tutor.app.clipboard == "abc"


@played
async def test_where_there_is_nothing_to_stop_or_copy_ctrl_c_says_which_key_leaves(tutor):
    await tutor.press("f2", "ctrl+c")
    await tutor.until(lambda: tutor.status == "ctrl+q leaves; your text is kept")


@played
async def test_a_verdict_belongs_to_its_lesson_and_never_covers_another(tutor):
    tutor.editor.text = SLOW
    await tutor.press("ctrl+r", "ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    await tutor.press("ctrl+c")
    await tutor.until(lambda: tutor.world.store.attempts)
    assert tutor.world.store.attempts == [("index-select", SLOW, "cancelled")]
    await tutor.until(lambda: tutor.status == "Pick rows by index: Stopped")
    assert not tutor.verdict
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Pick rows" in tutor.title)
    assert tutor.verdict.startswith("■ Stopped")


@played
async def test_a_pass_that_comes_late_marks_its_own_lesson_only(tutor):
    release = threading.Event()

    def judge(lesson, *_):
        release.wait()
        return verdict(lesson.id, Status.PASSED)

    tutor.world.judge = judge
    await tutor.press("ctrl+r", "ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    release.set()
    await tutor.until(lambda: tutor.status == "Pick rows by index: Passed")
    assert "passed" not in tutor.title
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Pick rows" in tutor.title)
    assert "✓ passed" in tutor.title


@played
async def test_until_pytorch_is_there_the_status_says_what_is_waited_for(tutor):
    there = "PyTorch is ready · containment good"
    assert tutor.status in ("PyTorch is starting …", there)
    await tutor.until(lambda: tutor.status == there)


def late():
    world = World()
    world.engine.arrived.clear()
    return world


@played(world=late)
async def test_run_before_pytorch_is_there_waits_for_it_and_says_so(tutor):
    assert tutor.status == "PyTorch is starting …"
    tutor.editor.text = SLOW
    await tutor.press("ctrl+r")
    await tutor.until(lambda: "then your answer runs" in tutor.status)
    tutor.world.engine.arrived.set()
    await tutor.until(lambda: tutor.status.startswith("Your answer runs"))
    await tutor.press("ctrl+c")
    await tutor.until(lambda: tutor.verdict)


@played(world=lambda: World(judge=raising(EngineError("No torch here. Run `pip install torch`."))))
async def test_without_torch_the_results_say_what_to_do(tutor):
    await tutor.run("x")
    assert tutor.verdict == "! Cannot run"
    assert "Run pip install torch." in tutor.results


def without_torch():
    world = World()

    def wait(_):
        raise EngineError("No torch here. Run `pip install torch`.")

    world.engine.wait = wait
    return world


@played(world=without_torch)
async def test_before_any_run_it_is_told_that_there_is_no_torch(tutor):
    await tutor.until(lambda: tutor.status == "Answers cannot run: f4 shows why")
    await tutor.until(lambda: "Run pip install torch." in tutor.results)
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert "Run pip install torch." in tutor.results


@played(world=lambda: World(judge=raising(ZeroDivisionError("by zero"))))
async def test_a_fault_of_ours_is_told_and_takes_nothing_away(tutor):
    await tutor.run("x = 1")
    assert "The tutor itself failed: ZeroDivisionError: by zero" in tutor.results
    assert tutor.editor.text == "x = 1"


NASTY = "[bold red]x[/bold red] [@click=app.quit]y[/] \x1b[31m [/nothing]"


@played(world=lambda: World(judge=lambda *_: verdict("index-select", Status.FAILED, printed=NASTY)))
async def test_what_an_answer_prints_is_shown_as_it_is(tutor):
    await tutor.run(NASTY)
    assert "[bold red]x[/bold red] [@click=app.quit]y[/] ␛[31m [/nothing]" in tutor.printed
    assert tutor.editor.text == NASTY.replace("\x1b", "␛")


@played
async def test_leaving_while_an_answer_runs_stops_it(tutor):
    tutor.editor.text = SLOW
    await tutor.press("ctrl+r", "ctrl+q")
    await tutor.until(lambda: not tutor.app.is_running or tutor.app._exit)


@played
async def test_the_next_attempt_is_prepared_for_the_lesson_that_is_shown(tutor):
    await tutor.run("answer = []")
    first = tutor.world.ahead[0]
    await tutor.until(lambda: len(first.renewed) == 2)

    await tutor.run(RIGHT)
    assert tutor.world.ahead == [first, first]

    await tutor.press("ctrl+n")
    await tutor.until(lambda: first.closed)
    await tutor.run(RIGHT)
    assert tutor.world.ahead[2] is not first


@played
async def test_only_of_a_run_that_takes_its_time_is_it_said_that_it_runs(tutor):
    with mock.patch.object(
        StatusLine, "state", autospec=True, side_effect=StatusLine.state
    ) as said:
        await tutor.run(RIGHT)
        assert not any("busy" in call.kwargs for call in said.mock_calls)

        tutor.editor.text = SLOW
        await tutor.press("ctrl+r")
        await tutor.until(lambda: said.mock_calls[-1].kwargs.get("busy"))


@played(world=late)
async def test_what_was_just_said_is_not_taken_away_by_pytorch(tutor):
    await tutor.press("ctrl+b")
    assert tutor.status == "This is the first lesson"

    tutor.world.engine.arrived.set()
    await tutor.until(lambda: tutor.main._runner.ready)
    await tutor.rest()
    assert tutor.status == "This is the first lesson"
