"""random and initialised: what an expression gives many times."""

from tests.worker.conftest import numbers
from tutor.wire import OpaqueValue

MAKE = "def make(): return nn.Linear(3, 4)"


def rows(value, name):
    return [numbers(dict(draw.pairs)[name]) for draw in value.items]


def test_an_expression_is_evaluated_so_many_times(observe):
    seen = observe("random", "torch.rand(2)", draws=100)
    assert len(seen.items) == 100
    assert len({tuple(numbers(draw)) for draw in seen.items}) == 100


def test_large_draws_are_fewer(observe):
    seen = observe("random", "torch.rand(1_000_000)", draws=100)
    assert 1 < len(seen.items) < 5


def test_a_module_is_made_under_several_seeds(observe):
    seen = rows(observe("initialised", "make()", MAKE), "weight")
    assert len(seen) >= 30
    assert len(set(map(tuple, seen))) == len(seen)


def test_the_seeds_are_the_same_each_time(observe):
    one, other = (observe("initialised", "make()", MAKE) for _ in range(2))
    assert one == other


def test_a_module_that_is_initialised_anew_is_seen_each_time(observe):
    code = "model = nn.Linear(3, 4)\ndef init(m): nn.init.normal_(m.weight)"
    assert len(observe("initialised", "model.apply(init)", code).items) >= 30


def test_a_module_that_only_stands_there_is_seen_once(observe):
    assert len(observe("initialised", "model", "model = nn.Linear(3, 4)").items) == 1


def test_what_is_no_module(observe):
    assert isinstance(observe("initialised", "3"), OpaqueValue)


def test_a_large_module_is_made_less_often(observe):
    code = "def make(): return nn.Linear(1000, 1000)"
    assert len(observe("initialised", "make()", code).items) == 3


def test_each_draw_has_fresh_inputs(observe):
    seen = observe("random", "x.mul_(2)", given={"x": "torch.ones(1)"}, draws=100)
    assert {numbers(draw)[0] for draw in seen.items} == {2.0}
