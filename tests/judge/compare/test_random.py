"""`random`: the form of what is drawn, then its distribution."""

import numpy as np
import pytest

from tests.judge.values import seen, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import SequenceValue

RULES = Rules("draw()")


def draws(*items):
    return SequenceValue("draws", tuple(seen(item) for item in items))


def normal(seed, size=3, scale=1.0, count=300, dtype="float32"):
    numbers = np.random.default_rng(seed).normal(0, scale, (count, size))
    return draws(*(tensor(row.tolist(), dtype) for row in numbers))


def pick(seed, items, shares=None, count=400):
    chosen = np.random.default_rng(seed).choice(len(items), count, p=shares)
    return draws(*(items[index] for index in chosen))


def aspect(expected, got):
    found = compare("random", expected, got, RULES)
    return found and found.aspect


def test_other_draws_of_one_distribution():
    assert aspect(normal(1), normal(2)) is None
    assert aspect(normal(1), normal(2, count=1000)) is None
    assert aspect(pick(1, "ab"), pick(2, "ab")) is None
    assert aspect(pick(1, [(1, True), (2, False)]), pick(2, [(1, True), (2, False)])) is None


@pytest.mark.parametrize(
    ("expected", "got", "what"),
    [
        (normal(1), normal(2, scale=2.0), Aspect.DISTRIBUTION),
        (normal(1), normal(2, size=4), Aspect.SHAPE),
        (normal(1), normal(2, dtype="float64"), Aspect.DTYPE),
        (pick(1, "ab"), pick(2, "ab", [0.2, 0.8]), Aspect.DISTRIBUTION),
        (pick(1, "ab"), pick(2, "abc"), Aspect.DISTRIBUTION),
        (pick(1, [1, 2]), pick(2, [1.0, 2.0]), Aspect.TYPE),
        (pick(1, [1, 2]), pick(2, [1, 2, 3], [0.4, 0.4, 0.2]), Aspect.DISTRIBUTION),
        (pick(1, [0.0, 2.0]), pick(2, [float("inf"), 2.0]), Aspect.DISTRIBUTION),
        (normal(1), draws(*[tensor([float("nan")] * 3)] * 300), Aspect.DISTRIBUTION),
        (normal(1), 3, Aspect.TYPE),
        (normal(1), draws(), Aspect.TYPE),
        (normal(1), normal(1, count=10), Aspect.TYPE),
    ],
)
def test_what_differs(expected, got, what):
    assert aspect(expected, got) is what


def pairs(seed, drawn_apart, count=400):
    one, other = np.random.default_rng(seed).integers(0, 2, (2, count, 4)).astype(float)
    rows = zip(one, other if drawn_apart else one, strict=True)
    return draws(*((tensor(a.tolist()), tensor((1000 * b).tolist())) for a, b in rows))


def orders(seed, repeat, count=400):
    generator = np.random.default_rng(seed)
    chosen = (generator.choice(3, 3, replace=repeat).tolist() for _ in range(count))
    return draws(*chosen)


def test_what_the_parts_of_a_draw_have_to_do_with_each_other():
    assert aspect(pairs(1, drawn_apart=False), pairs(2, drawn_apart=False)) is None
    assert aspect(pairs(1, drawn_apart=False), pairs(2, drawn_apart=True)) is Aspect.TOGETHER
    assert aspect(orders(1, repeat=False), orders(2, repeat=False)) is None
    assert aspect(orders(1, repeat=False), orders(2, repeat=True)) is Aspect.TOGETHER


def test_complex_numbers_have_a_direction():
    around = np.exp(2j * np.pi * np.random.default_rng(1).uniform(size=(2, 300)))
    assert aspect(draws(*around[0].tolist()), draws(*around[1].tolist())) is None
    assert aspect(draws(*around[0].tolist()), draws(*[1 + 0j] * 300)) is Aspect.DISTRIBUTION


def test_a_distribution_is_told_in_words():
    found = compare("random", pick(1, "ab", [1, 0]), pick(2, "ab", [0, 1]), RULES)
    assert (found.got, found.expected) == ("always 'b'", "always 'a'")


@pytest.mark.parametrize(
    ("expected", "why"),
    [
        (draws(*[1.0] * 100), "draws nothing"),
        (normal(1, count=10), "too large"),
        (draws(*[tensor([1.0]), tensor([1.0, 2.0])] * 50), "another form each time"),
        (draws(*[float("nan")] * 100), "NaN"),
    ],
)
def test_what_is_unfit(expected, why):
    assert why in unfit("random", expected, RULES)


def test_what_is_fit():
    assert unfit("random", normal(1), RULES) is None
