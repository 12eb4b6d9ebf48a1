"""Seeds that follow from one another."""

from hypothesis import given
from hypothesis import strategies as st

from tutor.wire import Stage, derive

seeds = st.integers(0, 2**63 - 1)
words = st.text(st.characters(exclude_characters="/", codec="utf-8"))


def test_a_seed_stays_what_it_was():
    # Visible cases must look the same tomorrow, on every platform.
    assert derive(0, "hello", 1) == 7875507903333852503
    assert derive(5, Stage.RUN) == derive(5, "run")


@given(seeds, st.lists(words, max_size=3), st.lists(words, max_size=3))
def test_each_name_has_a_seed_of_its_own(seed, names, others):
    assert (derive(seed, *names) == derive(seed, *others)) is (names == others)


@given(seeds, seeds)
def test_each_seed_leads_to_others(one, other):
    assert (derive(one, "given") == derive(other, "given")) is (one == other)


@given(seeds, words)
def test_a_derived_seed_is_one_that_torch_and_a_frame_take(seed, name):
    assert 0 <= derive(seed, name) < 2**63
