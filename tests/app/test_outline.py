"""Two modules as one tree."""

from tutor.app.outline import OutlineBlock
from tutor.judge import Mark, Node, Outline


def shown(*nodes, width=60):
    return [line.plain.rstrip() for line in OutlineBlock(Outline(nodes)).lines(width)]


def test_names_are_indented_and_marked_in_signs_and_words():
    assert shown(
        Node("", Mark.SAME, "Net", "Net"),
        Node("fc", Mark.OTHER, "Conv2d", "Linear"),
        Node("fc.act", Mark.MISSING, "", "ReLU"),
        Node("more", Mark.EXTRA, "Dropout"),
    ) == [
        "  Net",
        "≠ fc: Conv2d  expected Linear",
        f"{Mark.MISSING}   act: ReLU  missing",
        "+ more: Dropout  not expected",
    ]


def test_names_that_only_lead_to_others_are_told_once():
    assert shown(Node("a.b.w", Mark.EXTRA, "(2,)"), Node("a.b.c", Mark.SAME, "(3,)", "(3,)")) == [
        "  a",
        "    b",
        "+     w: (2,)  not expected",
        "      c: (3,)",
    ]


def test_of_a_large_module_what_is_marked_is_shown_with_what_leads_there():
    same = [Node(f"layer.{number}", Mark.SAME, "Linear", "Linear") for number in range(100)]
    lines = shown(*same, Node("layer.more", Mark.EXTRA, "ReLU"))
    assert lines == ["  layer", "+   more: ReLU  not expected", "… and 100 more"]


def test_names_are_text_and_never_control_codes():
    (line,) = shown(Node("\x1b[2J[b]x", Mark.EXTRA, "\x07"))
    assert line == "+ ␛[2J[b]x: ␇  not expected"


def test_no_line_is_wider_than_its_place():
    lines = OutlineBlock(Outline((Node("n" * 80, Mark.EXTRA, "ReLU"),)), indent=4).lines(40)
    assert max(line.cell_length for line in lines) <= 40
