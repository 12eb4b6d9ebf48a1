"""`value`: structure first, then each leaf."""

import pytest

from tests.judge.values import (
    INF,
    NAN,
    RULES,
    array,
    dtype,
    linear,
    mapping,
    meta,
    seen,
    tensor,
    uninitialised,
)
from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import OpaqueValue, SequenceValue, SetValue


def difference(expected, got, rules=RULES):
    return compare("value", seen(expected), seen(got), rules)


def aspect(expected, got, rules=RULES):
    found = difference(expected, got, rules)
    return found and found.aspect


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (None, None),
        (1, 1),
        (True, True),
        ("text", "text"),
        (b"raw", b"raw"),
        (0.0, -0.0),
        (1.0, 1.0 + 1e-6),
        (1 + 1j, 1 + 1.000001j),
        ([1, 2], (1, 2)),
        ([], ()),
        (SequenceValue("Size", (2, 3)), [2, 3]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({1, 2, 3}, {3, 2, 1}),
        ({1, 2}, frozenset({2, 1})),
        ({(1, 2)}, {(1, 2)}),
        ({0.0}, {-0.0}),
        ({(0, 1): "a"}, {(0, 1): "a"}),
        (dtype("float32"), dtype("float32")),
        (uninitialised(), uninitialised()),
        (tensor([1.0, 2.0]), tensor([1.0, 2.0])),
        (tensor([1.0], requires_grad=True), tensor([1.0])),
        (tensor([1.0], device="cuda:0"), tensor([1.0])),
        (tensor([[], []]), tensor([[], []])),
        (meta(2), meta(2)),
        (array([1.0]), array([1.0])),
        (array(1.0), array(1.0)),
        (linear(), linear()),
        ([{"a": (1, [tensor(2)])}], ({"a": [1, (tensor(2),)]},)),
    ],
    ids=repr,
)
def test_equal(expected, got):
    assert difference(expected, got) is None
    assert difference(got, expected) is None


@pytest.mark.parametrize(
    ("number", "zero_d"),
    [
        (1.5, tensor(1.5)),
        (1.5, tensor(1.5, "float64")),
        (1.5, tensor(1.5, "bfloat16")),
        (1.5, tensor(1.5, "float8_e4m3fn")),
        (0.1, tensor(0.1)),
        (3, tensor(3)),
        (3, tensor(3, "uint8")),
        (2**64 - 1, tensor(2**64 - 1, "uint64")),
        (True, tensor(True)),
        (1 + 2j, tensor(1 + 2j)),
    ],
)
def test_a_python_number_equals_a_tensor_without_dimensions_of_its_kind(number, zero_d):
    assert difference(number, zero_d) is None
    assert difference(zero_d, number) is None


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (1, 1.0),
        (1, True),
        (1.0, True),
        (1.0, 1 + 0j),
        (1, tensor(1.0)),
        (1.0, tensor(1)),
        (True, tensor(1)),
        (1, tensor(True)),
        (1.0, tensor(1 + 0j)),
        (1.0, tensor([1.0])),
        (1.0, array(1.0)),
        (tensor(1.0), array(1.0, "float32")),
        (tensor([1.0]), array([1.0], "float32")),
        (1, "1"),
        ("1", b"1"),
        (0, None),
        (False, None),
        ([], None),
        ([1], {1}),
        ([1], {0: 1}),
        ("ab", ["a", "b"]),
        (dtype("float32"), "torch.float32"),
        (tensor([1.0]), uninitialised()),
        (linear(), {}),
        (None, OpaqueValue("NoneType")),
    ],
    ids=repr,
)
def test_values_of_other_types_differ(expected, got):
    assert aspect(expected, got) is Aspect.TYPE
    assert aspect(got, expected) is Aspect.TYPE


@pytest.mark.parametrize(
    ("expected", "got", "first"),
    [
        (1, 2, Aspect.VALUES),
        (True, False, Aspect.VALUES),
        (2**64, 2**64 + 1, Aspect.VALUES),
        ("a", "b", Aspect.VALUES),
        (b"a", b"b", Aspect.VALUES),
        (1.0, 1.1, Aspect.VALUES),
        (1.0, NAN, Aspect.VALUES),
        (1.0, INF, Aspect.VALUES),
        (1 + 1j, 1 - 1j, Aspect.VALUES),
        (3, tensor(4), Aspect.VALUES),
        (tensor(True), False, Aspect.VALUES),
        (dtype("float32"), dtype("float16"), Aspect.VALUES),
        ([1, 2], [1], Aspect.LENGTH),
        ([1, 2], [2, 1], Aspect.VALUES),
        ({"a": 1}, {"a": 2}, Aspect.VALUES),
        ({"a": 1}, {"b": 1}, Aspect.MISSING),
        ({"a": 1}, {"a": 1, "b": 1}, Aspect.EXTRA),
        ({1, 2}, {1, 3}, Aspect.VALUES),
        ({1, 2}, {1}, Aspect.VALUES),
        (tensor(1.0), tensor([1.0]), Aspect.SHAPE),
        (tensor([1.0]), tensor([1]), Aspect.DTYPE),
        (tensor(1), tensor(1, "uint8"), Aspect.DTYPE),
        (tensor([1.0]), tensor([1.0], layout="quantized"), Aspect.LAYOUT),
        (tensor([1.0]), tensor([2.0]), Aspect.VALUES),
        (tensor([1.0]), tensor([NAN]), Aspect.NONFINITE),
    ],
    ids=repr,
)
def test_different(expected, got, first):
    assert aspect(expected, got) is first


def test_structure_comes_before_leaves():
    assert aspect([1, [2]], [9, [2, 3]]) is Aspect.LENGTH


def test_the_place_is_written_as_a_learner_would_write_it():
    expected = {"losses": [1.0, (2.0, 3.0)], 0: "a"}
    assert difference(expected, {**expected, 0: "b"}).place == "answer[0]"
    found = difference(expected, {**expected, "losses": [1.0, (2.0, 4.0)]})
    assert (found.place, found.got, found.expected) == ("answer['losses'][1][1]", "4.0", "3.0")
    found = difference({(0, 1): 1}, {(0, 1): 2})
    assert found.place == "answer[(0, 1)]"


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (1, True),
        (1, 1.0),
        (True, 1.0),
        (None, "None"),
        (1, "1"),
        (1.0, 1.0000001),
        ((0, 1), (1, 0)),
        ((0, 1), (0, True)),
        ("a" * 200, "a" * 199 + "b"),
    ],
    ids=repr,
)
def test_keys_that_differ_are_told_as_missing(expected, got):
    found = difference({expected: "x"}, {got: "x"})
    assert found.aspect is Aspect.MISSING
    assert difference({expected}, {got}).aspect is Aspect.VALUES


@pytest.mark.parametrize(
    ("expected", "got"), [(1, True), (1, 1.0), (1.0, 1.0000001), ((0, 1), (1, 0))], ids=repr
)
def test_keys_and_items_that_differ_have_texts_that_differ(expected, got):
    found = difference({expected: "x"}, {got: "x"})
    assert found.got != found.expected
    found = difference({expected}, {got})
    assert found.got != found.expected


def test_true_one_and_one_point_zero_are_three_keys():
    expected = mapping((True, "a"), (1, "b"), (1.0, "c"))
    assert difference(expected, mapping((1.0, "c"), (True, "a"), (1, "b"))) is None
    assert difference(expected, mapping((1.0, "b"), (True, "a"), (1, "b"))).place == "answer[1.0]"


def test_nan_as_a_key_or_an_item_equals_nan():
    rules = Rules("answer", nan=True)
    assert difference({float("nan"): 1}, {float("nan"): 1}, rules) is None
    assert difference({float("nan")}, {float("nan")}, rules) is None


def test_numbers_that_may_be_nan_equal_only_their_like():
    rules = Rules("answer", nan=True)
    assert difference(NAN, NAN, rules) is None
    assert difference(INF, INF, rules) is None
    assert difference(INF, tensor(INF), rules) is None
    assert difference(INF, -INF, rules).aspect is Aspect.VALUES
    assert difference(NAN, INF, rules).aspect is Aspect.VALUES


def test_numbers_are_told_with_as_many_digits_as_set_them_apart():
    found = difference(1.0, 1.00001)
    assert (found.got, found.expected) == ("1.00001", "1.0")
    found = difference(tensor([1.0], "float64"), tensor([1.000001], "float64"))
    assert found.got != found.expected
    assert found.worst.got != found.worst.expected


def test_a_number_of_a_thousand_digits_is_cut():
    found = difference(10**1000, 10**1000 + 1)
    assert len(found.got) < 150
    assert len(difference({*range(1000)}, {1}).expected) < 150


def test_a_module_is_its_tree_and_its_state():
    found = difference(linear(), linear(name="Bilinear"))
    assert (found.aspect, found.place) == (Aspect.TYPE, "answer.fc")
    assert (found.got, found.expected) == ("a Bilinear module", "a Linear module")
    found = difference(linear(), linear(weight=[[1.0, 3.0]]))
    assert (found.aspect, found.place) == (Aspect.VALUES, "answer.fc.weight")


def test_a_module_with_other_names():
    bare = type(linear())("Net", (("", "Net"),), ())
    found = difference(linear(), bare)
    assert (found.aspect, found.expected, found.got) == (Aspect.MISSING, "fc", "")
    found = difference(bare, linear())
    assert (found.aspect, found.got) == (Aspect.EXTRA, "fc")
    without_state = type(linear())("Net", linear().tree, ())
    found = difference(linear(), without_state)
    assert (found.aspect, found.expected) == (Aspect.MISSING, "fc.weight")


def test_the_root_of_a_module_has_no_name_to_tell():
    tree = (("", "Net"), ("a", "Linear"), ("b", "Linear"))
    found = difference(
        type(linear())("Net", (*tree, ("c", "Linear")), ()), type(linear())("Net", tree, ())
    )
    assert found.got == "a, b"


@pytest.mark.parametrize(
    ("expected", "got", "texts"),
    [
        (1.0, array(1.0), ("a 0-d NumPy array", "a float")),
        (tensor(1.0), array(1.0, "float32"), ("a 0-d NumPy array", "a 0-d float32 tensor")),
        (1.0, tensor(1), ("a 0-d int64 tensor", "a float")),
        (1.0, tensor([1.0]), ("a tensor", "a float")),
        (1, 1.0, ("a float", "an int")),
        (linear(), None, ("None", "a Net module")),
    ],
)
def test_types_that_differ_have_texts_that_differ(expected, got, texts):
    found = difference(expected, got)
    assert (found.got, found.expected) == texts


def test_a_class_that_begins_with_a_vowel_has_its_article():
    found = difference(linear(name="Identity"), linear(name="Add"))
    assert (found.got, found.expected) == ("an Add module", "an Identity module")


@pytest.mark.parametrize(
    "value",
    [NAN, -INF, complex(0, INF), tensor([NAN]), [1, {"a": NAN}], {NAN: 1}, {INF}, {"a": (INF,)}],
    ids=repr,
)
def test_nan_at_any_depth_is_unfit_unless_the_check_says_so(value):
    assert "nan: true" in unfit("value", seen(value), RULES)
    assert unfit("value", seen(value), Rules("answer", nan=True)) is None


def test_nan_in_a_module_is_unfit():
    assert "NaN" in unfit("value", linear(weight=[[NAN]]), RULES)
    assert unfit("value", linear(), RULES) is None


@pytest.mark.parametrize("value", [OpaqueValue("generator"), [OpaqueValue("generator")]])
def test_what_cannot_be_compared_is_unfit(value):
    for rules in (RULES, Rules("answer", nan=True)):
        assert unfit("value", seen(value), rules) == (
            "it holds a generator, which cannot be compared"
        )


@pytest.mark.parametrize("value", [None, 1, "a", [1.0], tensor([1.0]), meta(2), uninitialised()])
def test_what_can_be_compared_is_fit(value):
    assert unfit("value", seen(value), RULES) is None


def test_sets_of_duplicates_are_sets():
    assert difference(SetValue("set", (1, 1)), {1}) is None


@pytest.mark.parametrize(
    ("expected", "got"),
    [([1], (1,)), (1.0, tensor(1.0)), (tensor(3, "int64"), 3), ({"a": [1]}, {"a": (1,)})],
)
def test_strict_tells_forms_apart_that_else_are_equal(expected, got):
    assert compare("value", seen(expected), seen(got), Rules("answer")) is None
    strict = compare("value", seen(expected), seen(got), Rules("answer", strict=True))
    assert strict.aspect is Aspect.TYPE
