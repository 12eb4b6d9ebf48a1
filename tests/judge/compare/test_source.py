"""`source`: words that the answer needs, or must do without."""

import pytest

from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import SequenceValue


def words(*texts):
    return SequenceValue(
        "source", tuple(SequenceValue("word", (text, line)) for line, text in enumerate(texts, 1))
    )


LOOP = words("for", "x", "in", "torch", ".", "no_grad", "(", ")")


def difference(got, **rules):
    return compare("source", words(), got, Rules("your answer", **rules))


@pytest.mark.parametrize("piece", ["for", "torch.no_grad", "torch . no_grad()", "x in", "no_grad("])
def test_a_piece_is_found_whatever_space_is_in_it(piece):
    assert difference(LOOP, need=(piece,)) is None
    assert difference(LOOP, avoid=(piece,)).aspect is Aspect.SOURCE


@pytest.mark.parametrize("piece", ["while", "no", "torch.grad", "in x"])
def test_what_is_not_there(piece):
    assert difference(LOOP, avoid=(piece,)) is None
    found = difference(LOOP, need=(piece,))
    assert (found.place, found.got) == (piece, "")


@pytest.mark.parametrize(
    ("piece", "expected"), [("np.no_grad", "no_grad"), ("np.grad", "used"), ("while", "used")]
)
def test_the_last_name_alone_is_told_of(piece, expected):
    assert difference(LOOP, need=(piece,)).expected == expected


def test_the_line_is_told():
    assert difference(LOOP, avoid=("torch",)).got == "4"


@pytest.mark.parametrize("line", [1, 3])
def test_code_where_a_value_should_be_written_out(line):
    code = SequenceValue("source", (*LOOP.items, SequenceValue("computed", (line, line))))
    assert difference(code) is None
    assert difference(LOOP, literal=True) is None
    found = difference(code, literal=True)
    assert (found.aspect, found.got) == (Aspect.COMPUTED, f"{line}")
    assert f"line {line}" in unfit("source", code, Rules("", literal=True))


def test_code_may_stand_where_no_name_that_is_to_be_literal_does():
    code = SequenceValue("source", (*LOOP.items, SequenceValue("computed", (2, 4))))
    assert difference(code, literal=("for", "y")) is None
    found = difference(code, literal=("for", "torch"))
    assert (found.aspect, found.got) == (Aspect.COMPUTED, "4")


def test_a_solution_that_does_not_keep_to_it_is_unfit():
    assert unfit("source", LOOP, Rules("", need=("for",))) is None
    assert "line 1" in unfit("source", LOOP, Rules("", avoid=("for",)))
    assert "does not use it" in unfit("source", LOOP, Rules("", need=("while",)))
