"""Predictions as a learner sees them."""

from tests.app.fakes import World, verdict
from tests.app.playing import played
from tutor.app.predicted import PredictionsBlock
from tutor.attempt.predicting import Prediction
from tutor.attempt.verdict import Status

TWO = (
    Prediction("first", "[1, 2]", "[1, 2]", right=True),
    Prediction("second", "(3, 4, 5)", "", right=False),
    Prediction("third", "2.5", "2", right=False),
)


def lines(width):
    return [line.plain for line in PredictionsBlock(TWO).lines(width)]


def test_they_stand_in_columns():
    assert lines(60) == [
        "          you wrote  came out",
        "✓ first   [1, 2]     [1, 2]",
        "✗ second  (3, 4, 5)",
        "✗ third   2.5        2",
    ]


def test_where_there_is_no_room_what_came_out_stands_below_unless_it_is_what_was_written():
    assert lines(24) == [
        "          you wrote",
        "✓ first   [1, 2]",
        "✗ second  (3, 4, 5)",
        "✗ third   2.5",
        "    came out 2",
    ]


@played(
    world=lambda: World(
        judge=lambda *_: verdict("index-select", Status.FAILED, predictions=TWO, checks=())
    )
)
async def test_they_stand_before_the_explanation(tutor):
    await tutor.run("x")
    told = tutor.results.split("\n")
    assert told[0].startswith("✗ Not yet")
    first = told.index("✗ second  (3, 4, 5)")
    assert first < told.index("The hook was never put on: call register_forward_hook.")
