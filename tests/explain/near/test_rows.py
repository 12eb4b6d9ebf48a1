"""Each row of the table, where it is right and where it must stay silent."""

import re

import pytest

from tests.explain.near.examples import EXAMPLES
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
