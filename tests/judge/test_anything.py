"""Whatever a worker sends, or a forger, is judged: a difference or none, and never an error."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.judge.values import call, error, flow, linear, mapping, seen, step, tensor
from tests.wire.anything import values
from tutor.judge import COMPARATORS, Difference, Rules, compare, unfit
from tutor.wire import MappingValue, SequenceValue, SetValue
from tutor.wire.codec import Reader, Writer

RULES = Rules("answer", need=("mm",), at_most={"mm": 2})
ANY = Rules("answer", nan=True)
X = tensor([1.0, 2.0])
FIT = {
    "tensor": X,
    "value": seen({"a": [1, 2.0, (X, "text")], (0, 1): {1, "b"}, "m": linear()}),
    "call": call([X, 1], {"x": X}, x=X, w=tensor([0.0])),
    "flow": flow(
        step("", forward_input=(X, 1), grad_input=(X, None)),
        step("fc", forward_output=X, grad_output=(X,)),
    ),
    "grad": SequenceValue("grad", (X,)),
    "parameters": seen({"weight": X, "bias": X}),
    "buffers": seen({"mask": (X, True)}),
    "state_dict": seen({"weight": X, "mask": X}),
    "tree": seen({"": "Sequential", "0": "Linear"}),
    "graph": seen({"is_leaf": False, "grad_fn": "AddBackward0", "chain": ["AddBackward0"]}),
    "same": True,
    "hooks": seen({"": {"forward hook": 1}}),
    "raises": error("no", "ValueError", "Exception"),
    "holds": True,
    "unchanged": SequenceValue("unchanged", (X, X, X)),
    "prints": "1 2\n",
    "initialised": SequenceValue("initialised", (seen({"weight": tensor([1.0, 1.0])}),)),
    "random": SequenceValue("draws", tuple(tensor([float(n % 7), n % 3]) for n in range(60))),
    "ops": seen({"mm": 2, "add": 1}),
    "source": SequenceValue("source", (SequenceValue("word", ("mm", 1)),)),
    "test": None,
}

kinds = pytest.mark.parametrize("kind", COMPARATORS)


def copy(value):
    writer = Writer()
    text = json.dumps(writer.write(value))
    return Reader(writer.blob).read(json.loads(text))


def parts(value):
    """Yield each value that a value is made of, with what puts another in its place."""
    yield value, lambda new: new
    if isinstance(value, SequenceValue):
        for index, item in enumerate(value.items):
            for inner, put in parts(item):

                def replace(new, index=index, put=put):
                    items = (*value.items[:index], put(new), *value.items[index + 1 :])
                    return SequenceValue(value.type, items)

                yield inner, replace
    if isinstance(value, MappingValue):
        for index, (key, item) in enumerate(value.pairs):
            for inner, put in parts(item):

                def exchange(new, index=index, key=key, put=put):
                    pairs = (*value.pairs[:index], (key, put(new)), *value.pairs[index + 1 :])
                    return MappingValue(value.type, pairs)

                yield inner, exchange


def test_each_kind_has_something_that_is_fit():
    assert set(FIT) == set(COMPARATORS)
    assert [unfit(kind, expected, RULES) for kind, expected in FIT.items()] == [None] * len(FIT)


@kinds
def test_what_is_fit_equals_its_copy(kind):
    assert compare(kind, FIT[kind], copy(FIT[kind]), RULES) is None


@kinds
@given(got=values)
@settings(deadline=None, max_examples=25)
def test_anything_can_be_compared_with_what_is_fit(kind, got):
    found = compare(kind, FIT[kind], got, RULES)
    assert isinstance(found, Difference) or got == FIT[kind]


@kinds
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_a_part_of_what_is_right_may_be_anything(kind, data):
    _, put = data.draw(st.sampled_from(list(parts(FIT[kind]))))
    found = compare(kind, FIT[kind], put(data.draw(values)), RULES)
    assert found is None or isinstance(found, Difference)


@pytest.mark.parametrize("kind", sorted(set(COMPARATORS) - {"call"}))
@given(expected=values)
@settings(deadline=None, max_examples=25)
def test_anything_is_fit_or_not(kind, expected):
    why = unfit(kind, expected, RULES)
    if why is None:
        assert compare(kind, expected, copy(expected), RULES) is None
    else:
        assert why


@given(values)
@settings(deadline=None, max_examples=50)
def test_any_value_equals_its_copy(value):
    assert compare("value", value, copy(value), ANY) is None


@pytest.mark.parametrize("item", [math.nan, complex(0, math.nan), complex(math.nan, 1)])
def test_a_set_that_holds_nan_equals_its_copy(item):
    one = SetValue("set", (item,))
    assert compare("value", one, copy(one), ANY) is None


@given(values, values)
@settings(deadline=None, max_examples=50)
def test_any_two_values_can_be_compared(expected, got):
    found = compare("value", expected, got, ANY)
    assert found is None or isinstance(found, Difference)


def test_a_mapping_may_hold_a_key_twice():
    twice = mapping(("a", 1), ("a", 2))
    assert compare("value", seen({"a": 2}), twice, RULES) is None
