"""Each row of the table, where it is right and where it must stay silent."""

import re
from dataclasses import replace

import pytest

from tests.explain.near.examples import EXAMPLES
from tests.explain.near.examples.calls import pair
from tests.explain.near.things import miss
from tutor.explain import near
from tutor.explain.near import ROWS, near_miss

ROW = {row.name: row for row in ROWS}


def told_without(name, case, monkeypatch):
    tiers = tuple(tuple(row for row in tier if row.name != name) for tier in near._TIERS)
    monkeypatch.setattr(near, "_TIERS", tiers)
    return near_miss([case])


def test_each_row_has_a_name_of_its_own_and_an_example():
    assert list(ROW) == [row.name for row in ROWS]
    assert EXAMPLES.keys() == ROW.keys()
    assert len(ROWS) >= 35


@pytest.mark.parametrize("name", ROW)
def test_a_row_tells_of_its_own_example(name):
    assert EXAMPLES[name].words in near_miss([miss(EXAMPLES[name].right)])


@pytest.mark.parametrize("name", ROW)
def test_without_its_row_it_is_not_told_so(name, monkeypatch):
    case = miss(EXAMPLES[name].right)
    assert EXAMPLES[name].words not in told_without(name, case, monkeypatch)


@pytest.mark.parametrize("name", ROW)
def test_a_row_is_silent_on_a_near_case(name):
    case = miss(EXAMPLES[name].silent)
    assert near._fitting(ROW[name], [case]) == []
    assert EXAMPLES[name].words not in near_miss([case])


@pytest.mark.parametrize("name", ROW)
def test_a_row_must_fit_every_case(name):
    right, silent = miss(EXAMPLES[name].right), miss(EXAMPLES[name].silent)
    assert near._fitting(ROW[name], [right, silent]) == []


@pytest.mark.parametrize("name", ROW)
def test_the_words_are_of_one_style(name):
    words = near_miss([miss(EXAMPLES[name].right)])
    assert words.endswith((".", "?"))
    assert len(words) <= 320
    assert "  " not in words
    assert "{" not in words
    assert not re.search(r"\b(?:please|sorry|you forgot|wrong|just|simply)\b", words, re.IGNORECASE)


def test_numbers_of_an_input_in_another_shape_are_not_told_to_be_too_many():
    picked = pair([[1.5, -2.25, 3.75]], [[3.75], [1.5], [-2.25]], x=[1.5, -2.25, 3.75])
    assert "too many" not in near_miss([miss(picked)])


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("def f(x):\n    return None if x.any() else 2", "When does your code return None"),
        ("def f(x):\n    if x.any():\n        return None\n    return 2", "Line 3 returns nothing"),
        ("def f(x):\n    2", "end without `return`"),
        ("def f(x):\n    return x.update(None)", "end without `return`"),
    ],
)
def test_none_that_the_answer_returns_itself_is_not_told_to_be_a_lack(answer, words):
    pair = replace(EXAMPLES["none"].right, answer=answer)
    assert words in near_miss([miss(pair)])
