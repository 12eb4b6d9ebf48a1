"""`initialised`: names and shapes, then how each parameter is distributed."""

import numpy as np
import pytest

from tests.judge.values import mapping, tensor
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import SequenceValue

RULES = Rules("make()")


def draw(seed, weight=0.1, bias=0.0, size=(6, 5), **fields):
    generator = np.random.default_rng(seed)
    return mapping(
        (
            "weight",
            tensor(generator.normal(0, weight, size).tolist(), requires_grad=True, **fields),
        ),
        ("bias", tensor(generator.normal(0, bias, size[0]).tolist(), requires_grad=True)),
    )


def made(start, count=80, **how):
    return SequenceValue("initialised", tuple(draw(start + n, **how) for n in range(count)))


def difference(expected, got, rules=RULES):
    return compare("initialised", expected, got, rules)


def test_other_draws_of_one_way_to_initialise():
    assert difference(made(0), made(1000)) is None
    assert difference(made(0), made(1000, count=100)) is None


@pytest.mark.parametrize(
    ("got", "aspect", "place"),
    [
        ({"weight": 0.15}, Aspect.DISTRIBUTION, "make().weight"),
        ({"bias": 0.1}, Aspect.DISTRIBUTION, "make().bias"),
        ({"weight": 0.0}, Aspect.DISTRIBUTION, "make().weight"),
        ({"weight": float("nan")}, Aspect.DISTRIBUTION, "make().weight"),
        ({"size": (6, 4)}, Aspect.SHAPE, "make().weight"),
        ({"dtype": "float64"}, Aspect.DTYPE, "make().weight"),
    ],
)
def test_what_differs(got, aspect, place):
    found = difference(made(0), made(1000, **got))
    assert (found.aspect, found.place) == (aspect, place)


def test_a_module_that_is_made_once_and_given_each_time():
    found = difference(made(0), made(1000, count=1))
    assert (found.aspect, found.got) == (Aspect.DISTRIBUTION, "the same module each time")
    ones = SequenceValue("initialised", (mapping(("w", tensor([1.0, 1.0]))),) * 30)
    assert difference(ones, SequenceValue("initialised", ones.items[:1])) is None


def test_a_seed_that_the_answer_fixes_is_told():
    found = difference(made(0), SequenceValue("initialised", made(1000).items[:1] * 80))
    assert found.got == "the same in every draw"


def layers(start, copied, count=40):
    draws = []
    for number in range(count):
        generator = np.random.default_rng(start + number)
        first = generator.normal(size=8)
        second = first if copied else generator.normal(size=8)
        draws.append(mapping(("0.w", tensor(first.tolist())), ("1.w", tensor(second.tolist()))))
    return SequenceValue("initialised", tuple(draws))


def test_layers_that_begin_as_copies_of_one():
    found = difference(layers(0, copied=False), layers(1000, copied=True))
    assert (found.aspect, found.place) == (Aspect.COPIED, "`make().0.w` and `make().1.w`")
    assert difference(layers(0, copied=True), layers(1000, copied=True)) is None
    assert difference(layers(0, copied=False), layers(1000, copied=False)) is None


def test_every_parameter_that_is_drawn_otherwise_is_named():
    found = difference(made(0), made(1000, weight=0.5, bias=0.5))
    assert "so is bias" in found.got


def test_exact_compares_draw_by_draw():
    exact = Rules("make()", exact=True)
    assert difference(made(0), made(0), exact) is None
    assert difference(made(0), made(1000), exact).aspect is Aspect.VALUES


def once(weight, bias=0.0):
    return SequenceValue("initialised", (draw(1, weight, bias, size=(20, 10)),))


def test_a_module_that_is_seen_once():
    assert (
        difference(once(0.1), SequenceValue("initialised", (draw(9, 0.1, size=(20, 10)),))) is None
    )
    assert difference(once(0.1), once(0.3)).place == "make().weight"
    assert difference(once(0.1), once(0.1, bias=0.1)).place == "make().bias"


@pytest.mark.parametrize(
    ("expected", "why"),
    [
        (SequenceValue("initialised", (draw(1),)), "`weight` is seen once"),
        (3, "not a module"),
        (SequenceValue("initialised", (mapping(("w", tensor([float("nan")]))),)), "NaN"),
    ],
)
def test_what_is_unfit(expected, why):
    assert why in unfit("initialised", expected, RULES)


def test_what_is_fit():
    assert unfit("initialised", made(0), RULES) is None
    assert unfit("initialised", once(0.1), RULES) is None
    fills = SequenceValue("initialised", (mapping(("w", tensor([1.0, 1.0]))),))
    assert unfit("initialised", fills, RULES) is None


def test_what_is_no_module():
    assert difference(made(0), 3).aspect is Aspect.TYPE
