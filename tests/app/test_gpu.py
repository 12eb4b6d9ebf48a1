"""A lesson that needs a GPU, where there is one and where there is none."""

from tests.app.fakes import FakeLibrary, World, lesson, verdict
from tests.app.playing import played
from tests.app.test_map import detail, listed, opened
from tutor.app.widgets.line_list import LineList
from tutor.attempt.verdict import Status


def without_gpu():
    """A course whose first lesson needs a GPU, and a system that has none."""
    world = World(
        library=lambda: FakeLibrary(
            {
                "streams": lesson("streams", title="Two streams", needs_gpu=True),
                "gather": lesson("gather", title="Gather along a dimension"),
                "scatter": lesson("scatter", title="Scatter along a dimension"),
            }
        )
    )
    world.engine.no_gpu = "this system has none"
    return world


def with_gpu():
    world = without_gpu()
    world.engine.no_gpu = ""
    return world


@played(world=without_gpu)
async def test_it_says_that_it_is_skipped_and_how_to_go_on(tutor):
    await tutor.until(lambda: tutor.verdict)
    assert tutor.verdict == "! Cannot run"
    assert "needs a GPU, and this system has none" in tutor.results
    assert "goes on to the next lesson" in tutor.results
    assert tutor.world.ahead == []


@played(world=without_gpu)
async def test_other_lessons_know_nothing_of_it(tutor):
    await tutor.until(lambda: tutor.verdict)
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    assert tutor.verdict == ""
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "needs a GPU" in tutor.results)


@played(world=without_gpu)
async def test_a_verdict_is_not_taken_away(tutor):
    tutor.world.judge = lambda *_: verdict("streams", Status.FAILED)
    await tutor.run("x")
    await tutor.press("ctrl+n")
    await tutor.until(lambda: "Gather" in tutor.title)
    await tutor.press("ctrl+b")
    await tutor.until(lambda: "Two streams" in tutor.title)
    await tutor.rest()
    assert tutor.verdict.startswith("✗ Not yet")


@played(world=with_gpu)
async def test_with_a_gpu_it_is_a_lesson_like_others(tutor):
    await tutor.until(lambda: "PyTorch is ready" in tutor.status)
    await tutor.rest()
    assert tutor.verdict == ""


@played(world=without_gpu)
async def test_the_map_says_which_lessons_need_one(tutor):
    screen = await opened(tutor)
    assert listed(screen)[1] == "· Two streams  6 min · needs a GPU"
    assert listed(screen)[2] == "· Gather along a dimension  6 min"
    assert screen.query_one(LineList).here == "streams"
    await tutor.until(lambda: "skipped where PyTorch can use none" in detail(screen))
