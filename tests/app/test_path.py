"""The calls that lead to the first wrong one."""

from tutor.app.path import PathBlock
from tutor.judge import Judged, Path, Step


def shown(*steps, width=60, direction="forward"):
    return [line.plain.rstrip() for line in PathBlock(Path(steps, direction)).lines(width)]


WRONG = Step("block.fc", 2, Judged.WRONG, "its output differs", "(2, 3) -> (2, 5)")
STEPS = (
    Step("model", 0, Judged.OPEN, shapes="(2, 3) -> (2, 4)"),
    Step("first", 1, Judged.RIGHT, shapes="(2, 3) -> (2, 3)"),
    Step("block", 1, Judged.OPEN, shapes="(2, 3) -> (2, 4)"),
    WRONG,
    Step("act", 1, Judged.OPEN),
)


def test_calls_are_nested_and_signed_and_the_wrong_one_is_told_what_of_it_differs():
    assert shown(*STEPS) == [
        "what flows, call by call",
        "· model  (2, 3) -> (2, 4)",
        "✓   first  (2, 3) -> (2, 3)",
        "·   block  (2, 3) -> (2, 4)",
        "✗     block.fc: its output differs  (2, 3) -> (2, 5)",
        "·   act",
    ]


def test_going_back_says_that_it_goes_up():
    assert shown(WRONG, direction="backward")[0] == "what flows back, from the last call up"


def test_a_narrow_line_is_cut_at_the_shapes_and_not_at_what_differs():
    lines = shown(*STEPS, width=32)
    assert lines[4] == "✗     block.fc: its output diff…"
    assert max(map(len, lines)) <= 32
    assert shown(*STEPS, width=36)[4] == "✗     block.fc: its output differs …"


def test_of_many_calls_those_around_the_wrong_one_are_shown_and_what_leads_to_it():
    before = [Step(f"a{number}", 2, Judged.RIGHT) for number in range(50)]
    after = [Step(f"b{number}", 1, Judged.OPEN) for number in range(50)]
    lines = shown(STEPS[0], STEPS[2], *before, WRONG, *after)
    assert lines[1:6] == [
        "· model  (2, 3) -> (2, 4)",
        "·   block  (2, 3) -> (2, 4)",
        "… 38 more",
        "✓     a38",
        "✓     a39",
    ]
    assert lines[-2:] == ["·   b5", "… 44 more"]


def test_names_are_text_and_never_control_codes():
    wrong = Step("\x1b[2J[b]x", 0, Judged.WRONG, "is not called")
    assert shown(wrong)[1] == "✗ ␛[2J[b]x: is not called"
