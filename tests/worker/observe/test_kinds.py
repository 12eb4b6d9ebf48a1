"""A kind stands at three addresses by one name."""

from tutor.judge import COMPARATORS
from tutor.lesson import KINDS, When
from tutor.worker.observe import OBSERVERS, WATCHERS


def test_the_three_lists_are_the_same():
    of_text = {kind for kind, check in KINDS.items() if check.when is When.TEXT}
    assert set(KINDS) == set(COMPARATORS) == {*OBSERVERS, *WATCHERS, *of_text}
    assert not of_text & {*OBSERVERS, *WATCHERS}


def test_what_runs_alone_watches():
    alone = {kind for kind, check in KINDS.items() if check.when is When.ALONE}
    assert alone <= set(WATCHERS)


def test_a_kind_looks_in_one_way():
    assert not OBSERVERS.keys() & WATCHERS.keys()
