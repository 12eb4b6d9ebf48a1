"""Samples of one distribution are alike, and others are told apart."""

import numpy as np
import pytest

from tutor.judge.statistics import Step, described, unlike

STEP = Step(1.3e-6, 1e-5)


def generator(seed):
    return np.random.default_rng(seed)


def normal(seed, draws, positions, std=1.0):
    return generator(seed).normal(0, std, (draws, positions))


def uniform(seed, draws, positions, most=1.0):
    return generator(seed).uniform(-most, most, (draws, positions))


def cauchy(seed, draws, positions):
    return generator(seed).standard_cauchy((draws, positions))


def dropped(seed, draws, positions, keep=0.5, scale=2.0):
    return (generator(seed).uniform(size=(draws, positions)) < keep) * scale


def one_number(seed, draws, positions):
    return np.repeat(normal(seed, draws, 1), positions, axis=1)


def own_spread(seed, draws, positions):
    return normal(seed, draws, positions) * generator(seed + 1).exponential(size=(draws, 1))


def order(seed, draws, positions):
    return np.argsort(generator(seed).uniform(size=(draws, positions)), axis=1).astype(float)


@pytest.mark.parametrize("shape", [(1000, 1), (1000, 6), (200, 10), (8, 300)])
@pytest.mark.parametrize(
    "draw",
    [normal, uniform, cauchy, dropped, one_number, own_spread, order],
    ids=lambda f: f.__name__,
)
def test_two_samples_of_one_distribution_are_alike(draw, shape):
    for seed in range(0, 16, 2):
        assert unlike(draw(seed, *shape), draw(seed + 1, *shape), STEP) is None


@pytest.mark.parametrize(
    ("wanted", "seen", "how"),
    [
        (normal(1, 1000, 6), uniform(2, 1000, 6, 3**0.5), "values"),
        (normal(1, 1000, 6), normal(2, 1000, 6, 1.3), "values"),
        (dropped(1, 1000, 6), dropped(2, 1000, 6, keep=0.6), "values"),
        (dropped(1, 1000, 6), dropped(2, 1000, 6, scale=1.0), "values"),
        (normal(1, 1000, 6), one_number(2, 1000, 6), "together"),
        (order(1, 1000, 5), generator(2).integers(0, 5, (1000, 5)) * 1.0, "together"),
        (np.zeros((200, 3)), normal(2, 200, 3, 0.3), "values"),
        (normal(1, 200, 3, 0.3), np.zeros((200, 3)), "values"),
        (np.full((30, 4), 0.1), np.full((30, 4), 0.2), "values"),
        (np.tile([0.0, 1.0], (30, 1)), np.tile([1.0, 0.0], (30, 1)), "values"),
    ],
    ids=[
        "normal for uniform",
        "spread",
        "share",
        "scale",
        "one number for all",
        "numbers that repeat",
        "drawn where it should be fixed",
        "fixed where it should be drawn",
        "fixed elsewhere",
        "the same numbers at other places",
    ],
)
def test_other_distributions_are_told_apart(wanted, seen, how):
    assert unlike(wanted, seen, STEP) == how


def test_one_row_that_should_be_fixed_is_found_among_many():
    padded = normal(1, 8, 40)
    padded[:, :4] = 0
    assert unlike(padded, normal(2, 8, 40), STEP) == "values"


def test_numbers_that_differ_by_rounding_are_one():
    wanted = dropped(1, 1000, 4, scale=1 / 0.3)
    seen = dropped(2, 1000, 4, scale=np.float32(1 / 0.3))
    assert unlike(wanted, seen, STEP) is None
    assert unlike(wanted, seen, Step(0.0, 0.0)) == "values"


@pytest.mark.parametrize(
    ("values", "texts", "words"),
    [
        ([1.0, 1.0], (), "always 1"),
        ([[1.0, 2.0], [1.0, 2.0]], (), "the same in every draw"),
        ([0.0, 2.0, 2.0, 2.0], (), "0 in 25%, 2 in 75%"),
        ([0, 1, 1, 1], ("'a'", "'b'"), "'a' in 25%, 'b' in 75%"),
        (range(9), (), "mean 4, standard deviation 2.58, from 0 to 8"),
    ],
)
def test_a_sample_in_words(values, texts, words):
    assert described(np.array(values, float), texts) == words


def holding(sample, odd, share=0.0):
    """The sample, with NaN or infinity in the place of so many numbers, and of at least one."""
    place = generator(7).uniform(size=sample.shape) < share
    place[0, 0] = True
    return np.where(place, odd, sample)


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_nan_and_infinity_hide_nothing(odd):
    wanted, other = normal(1, 300, 3), normal(2, 300, 3)
    assert unlike(wanted, holding(other, odd), STEP) == "values"
    # Where the solution may give it too, it counts like any other number.
    may = holding(wanted, odd, 0.3)
    assert unlike(may, holding(other, odd, 0.3), STEP) is None
    assert unlike(may, holding(other, odd, 0.9), STEP) == "values"
    assert unlike(may, holding(2 * other, odd, 0.3), STEP) == "values"
    assert unlike(may, holding(other, 1.0, 0.3), STEP) == "values"


def test_infinity_of_either_sign_is_another_number():
    wanted = holding(normal(1, 300, 3), np.inf, 0.3)
    assert unlike(wanted, holding(normal(2, 300, 3), -np.inf, 0.3), STEP) == "values"


def test_nan_and_infinity_are_told_in_words():
    assert described(holding(normal(1, 100, 3), np.nan)) == "NaN or infinity in 0.3%"
    assert described(np.array([[np.inf], [2.0]])) == "2 in 50%, inf in 50%"
