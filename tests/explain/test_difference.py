"""The first difference, as a sentence."""

import math
import unicodedata

import pytest
from hypothesis import given, settings

from tests.judge.test_anything import FIT, RULES
from tests.judge.values import tensor
from tests.wire.anything import values
from tutor.explain import sentence
from tutor.judge import Aspect, Difference, Rules, Worst, compare
from tutor.judge.where import Slices

GOT, EXPECTED = "7.25", "9.75"


def worst(**fields):
    defaults = {"index": (1, 0), "got": GOT, "expected": EXPECTED, "absolute": 2.5}
    return Worst(**{**defaults, "relative": 0.2564, "differing": 2, "total": 4, **fields})


def of(aspect, got="", expected="", place="answer", **fields):
    return Difference(aspect, place, got, expected, **fields)


TOLD = {
    Aspect.NO_MATCH: (of(Aspect.NO_MATCH, "", EXPECTED), "No item of `answer` equals 9.75."),
    Aspect.ALIAS: (
        of(Aspect.ALIAS, "`x`", ""),
        "`answer` shares its memory with `x`; expected memory of its own.",
    ),
    Aspect.PRINTED: (
        of(Aspect.PRINTED, GOT, EXPECTED, place="what is printed"),
        "`7.25` is printed where `9.75` is expected.",
    ),
    Aspect.SOURCE: (
        of(Aspect.SOURCE, "3", place="for"),
        "Line 3 of your answer uses `for`; this lesson asks to do without it.",
    ),
    Aspect.COMPUTED: (
        of(Aspect.COMPUTED, "3", place="your answer"),
        (
            "Line 3 of your answer is code that does something; this lesson asks for the values "
            "themselves, written out."
        ),
    ),
    Aspect.ASSERTION: (
        of(Aspect.ASSERTION, "f(2) is 7.25", place="assert f(2) == 4"),
        "`assert f(2) == 4` does not hold. f(2) is 7.25",
    ),
    Aspect.OPERATORS: (
        of(Aspect.OPERATORS, "uses `clone` twice", "none"),
        "`answer` uses `clone` twice; expected none.",
    ),
    Aspect.DISTRIBUTION: (
        of(Aspect.DISTRIBUTION, "mean 7.25", "mean 9.75"),
        "`answer` is drawn otherwise: mean 7.25; expected mean 9.75.",
    ),
    Aspect.TOGETHER: (
        of(Aspect.TOGETHER),
        (
            "Each number in `answer` is drawn as it should be, but those of one draw hang together "
            "otherwise: are they drawn independently where they should be?"
        ),
    ),
    Aspect.COPIED: (
        of(Aspect.COPIED, place="`answer.0` and `answer.1`"),
        "`answer.0` and `answer.1` begin with the same numbers; each should be drawn by itself.",
    ),
    Aspect.TYPE: (of(Aspect.TYPE, "None", "a tensor"), "`answer` is None; expected a tensor."),
    Aspect.LENGTH: (of(Aspect.LENGTH, "1", "3"), "`answer` has 1 item; expected 3."),
    Aspect.MISSING: (of(Aspect.MISSING, "a, b", "c"), "`answer` lacks `c`. It has `a`, `b`."),
    Aspect.EXTRA: (of(Aspect.EXTRA, "d", "a, b"), "`answer` has `d`, which is not expected there."),
    Aspect.SHAPE: (of(Aspect.SHAPE, "(2,)", "(3,)"), "`answer` has shape (2,); expected (3,)."),
    Aspect.DTYPE: (
        of(Aspect.DTYPE, "int64", "float32"),
        "`answer` has dtype int64; expected float32.",
    ),
    Aspect.LAYOUT: (
        of(Aspect.LAYOUT, "sparse_coo", "strided"),
        "`answer` has layout sparse_coo; expected strided.",
    ),
    Aspect.DEVICE: (
        of(Aspect.DEVICE, "cpu", "cuda:0"),
        "`answer` is on device cpu; expected cuda:0.",
    ),
    Aspect.NONFINITE: (
        of(Aspect.NONFINITE, worst=worst(got="nan", absolute=float("nan"))),
        (
            "`answer` holds NaN or infinity where a number should be, most at `[1, 0]`: got nan, "
            "expected 9.75."
        ),
    ),
    Aspect.VALUES: (
        of(Aspect.VALUES, "[7.25]", "[9.75]", worst=worst()),
        (
            "`answer` has the right shape and dtype, but 2 of 4 elements differ, most at "
            "`[1, 0]`: got 7.25, expected 9.75 (off by 2.5; the largest "
            "relative difference is 0.26). "
            "In full: got `[7.25]`, expected `[9.75]`."
        ),
    ),
    Aspect.REQUIRES_GRAD: (
        of(Aspect.REQUIRES_GRAD, "False", "True"),
        "`answer` has requires_grad False; expected True.",
    ),
    Aspect.NO_GRADIENT: (
        of(Aspect.NO_GRADIENT, expected="x, w", place="f(x)"),
        "The value of `f(x)` is right, but no gradient passes back from it to `x`, `w`.",
    ),
    Aspect.EXTRA_GRADIENT: (
        of(Aspect.EXTRA_GRADIENT, "w", place="f(x)"),
        "A gradient passes back from `f(x)` to `w`, where none should arrive.",
    ),
    Aspect.BACKWARD: (
        of(Aspect.BACKWARD, "RuntimeError: no\nmore", place="f(x)"),
        "The backward pass through `f(x)` raised RuntimeError: no…",
    ),
    Aspect.INPUT: (
        of(Aspect.INPUT, "[7.25]", "unchanged", place="x", worst=worst()),
        "The call changes its input `x` in place, where it should stay as it was.",
    ),
    Aspect.NOT_CALLED: (
        of(Aspect.NOT_CALLED, "0", "1", place="fc"),
        "`fc` was never called; expected 1 call.",
    ),
    Aspect.HOOKS: (
        of(Aspect.HOOKS, "no hook", "one forward hook", place="fc"),
        "`fc` has no hook; expected one forward hook.",
    ),
    Aspect.GRAD: (
        of(Aspect.GRAD, "none", "one", place="w"),
        "`w` has no gradient; expected one.",
    ),
    Aspect.GRAD_FN: (
        of(Aspect.GRAD_FN, "None", "AddBackward0", place="y"),
        "`y` has grad_fn None; expected AddBackward0.",
    ),
    Aspect.ORDER: (
        of(Aspect.ORDER, "b, a", "a, b", place="model"),
        "`model` has the order `b`, `a`; expected `a`, `b`.",
    ),
    Aspect.PERSISTENT: (
        of(Aspect.PERSISTENT, "not saved", "saved", place="model.mask"),
        "`model.mask` is not saved with its module; expected saved.",
    ),
    Aspect.SAME: (
        of(Aspect.SAME, "not the same", "the same", place="(a), (b)"),
        "`(a), (b)` are not the same; expected the same.",
    ),
    Aspect.NOT_RAISED: (
        of(Aspect.NOT_RAISED, expected="KeyError", place="f(x)"),
        "`f(x)` raised nothing; expected KeyError.",
    ),
    Aspect.RAISED: (
        of(Aspect.RAISED, "ValueError: no", "KeyError", place="f(x)"),
        "`f(x)` raised ValueError: no; expected KeyError.",
    ),
    Aspect.MESSAGE: (
        of(Aspect.MESSAGE, "not there", "nowhere", place="f(x)"),
        "`f(x)` raised the right error, but its message does not match `nowhere`: not there",
    ),
    Aspect.TRUTH: (of(Aspect.TRUTH, place="a is b"), "`a is b` is not true."),
}


@pytest.mark.parametrize("aspect", Aspect)
def test_each_aspect_has_its_sentence(aspect):
    difference, told = TOLD[aspect]
    assert sentence(difference, values=True) == told


def test_no_two_aspects_have_one_sentence():
    same = [sentence(of(aspect, "1", "2", worst=worst()), values=True) for aspect in Aspect]
    assert len(set(same)) == len(Aspect)


@pytest.mark.parametrize("aspect", Aspect)
@pytest.mark.parametrize("extent", [None, worst(), worst(index=(), differing=1, total=1)])
def test_a_hidden_case_shows_no_values(aspect, extent):
    difference = of(aspect, GOT, EXPECTED, worst=extent)
    told = sentence(difference, values=False)
    if difference.tells_values and aspect is not Aspect.MESSAGE:
        assert GOT not in told
        assert EXPECTED not in told
    if aspect is Aspect.MESSAGE:  # what it should say is the author's, not a value of the case
        assert GOT not in told
    assert "2.5" not in told.replace(GOT, "")
    assert told.endswith((".", "?", GOT))


@pytest.mark.parametrize(
    ("difference", "told"),
    [
        (of(Aspect.VALUES, GOT, EXPECTED), "`answer` has another value."),
        (
            of(Aspect.VALUES, "[7.25]", "[9.75]", worst=worst()),
            "`answer` has the right shape and dtype, but 2 of 4 elements differ, most at `[1, 0]`.",
        ),
        (
            of(Aspect.VALUES, GOT, EXPECTED, worst=worst(index=(), differing=1, total=1)),
            "`answer` has the right shape and dtype, but another value.",
        ),
        (
            of(Aspect.VALUES, worst=worst(differing=4)),
            "`answer` has the right shape and dtype, but every element differs, most at `[1, 0]`.",
        ),
        (
            of(Aspect.VALUES, worst=worst(slices=Slices(("[1]", "[3]"), whole=True))),
            "`answer` has the right shape and dtype, but all of `[1]` and `[3]` differs, most at `[1, 0]`.",
        ),
        (
            of(Aspect.VALUES, worst=worst(slices=Slices(("[:, 0]",), whole=False))),
            "`answer` has the right shape and dtype, but 2 of 4 elements differ, all in `[:, 0]`, most at `[1, 0]`.",
        ),
        (
            of(Aspect.VALUES, worst=worst(right=("shape",))),
            "`answer` has the right shape, but 2 of 4 elements differ, most at `[1, 0]`.",
        ),
        (
            of(Aspect.VALUES, worst=worst(right=())),
            "In `answer`, 2 of 4 elements differ, most at `[1, 0]`.",
        ),
        (
            of(Aspect.NONFINITE, worst=worst(got="inf", index=(), differing=1, total=1)),
            "`answer` holds NaN or infinity where a number should be.",
        ),
        (
            of(Aspect.MESSAGE, GOT, "nowhere", place="f(x)"),
            "`f(x)` raised the right error, but its message does not match `nowhere`.",
        ),
    ],
)
def test_a_hidden_case_shows_the_pattern(difference, told):
    assert sentence(difference, values=False) == told


def test_an_error_without_a_message_is_told_so():
    told = sentence(of(Aspect.MESSAGE, "", "nowhere", place="f(x)"), values=True)
    assert told == "`f(x)` raised the right error, but with no message; expected `nowhere`."


def test_a_single_value_is_told_as_it_is():
    assert sentence(of(Aspect.VALUES, "7", "9"), values=True) == "`answer` is 7; expected 9."
    single = worst(index=(0,), differing=1, total=1)
    told = sentence(of(Aspect.VALUES, "[7]", "[9]", worst=single), values=True)
    assert told == "`answer` is [7]; expected [9]."
    told = sentence(of(Aspect.NONFINITE, "nan", "0.5", worst=single), values=True)
    assert told == "`answer` is nan; expected 0.5."


def test_one_wrong_element_is_not_told_as_the_most_wrong():
    told = sentence(of(Aspect.VALUES, worst=worst(differing=1)), values=True)
    assert "1 of 4 elements differs, at `[1, 0]`: got 7.25" in told


def test_a_large_tensor_is_not_told_in_full():
    shape = "a tensor of shape (4, 4)"
    assert "In full" not in sentence(of(Aspect.VALUES, shape, shape, worst=worst()), values=True)


@pytest.mark.parametrize(
    ("got", "expected", "what"),
    [
        ("nan", "1.0", "holds NaN or infinity where a number should be"),
        ("-inf", "1.0", "holds NaN or infinity where a number should be"),
        ("nan+1j", "1+1j", "holds NaN or infinity where a number should be"),
        ("0+infj", "1j", "holds NaN or infinity where a number should be"),
        ("1.0", "nan", "holds a number where NaN or infinity should be"),
        ("nan", "inf", "holds NaN and infinity mixed up"),
    ],
)
def test_what_stands_in_place_of_what(got, expected, what):
    assert what in sentence(
        of(Aspect.NONFINITE, worst=worst(got=got, expected=expected)), values=False
    )


def test_no_relative_difference_is_told_where_zero_is_expected():
    zero = of(Aspect.VALUES, worst=worst(relative=math.inf))
    assert "(off by 2.5)." in sentence(zero, values=True)


def test_names_that_are_there_are_told_or_that_there_are_none():
    assert sentence(of(Aspect.MISSING, "", "c"), values=True) == (
        "`answer` lacks `c`. It is empty."
    )
    many = ", ".join(f"layer{number}" for number in range(100))
    told = sentence(of(Aspect.MISSING, many, "c"), values=True)
    assert told.endswith("`layer10`, `layer11` and 88 more.")


@pytest.mark.parametrize(
    ("got", "expected", "told"),
    [
        ("0", "2", "`fc` was never called; expected 2 calls."),
        ("1", "2", "`fc` was called 1 time; expected 2."),
        ("2", "3", "`fc` was called 2 times; expected 3."),
    ],
)
def test_calls_are_counted(got, expected, told):
    assert sentence(of(Aspect.NOT_CALLED, got, expected, place="fc"), values=True) == told


def test_a_place_in_words_begins_the_sentence():
    told = sentence(of(Aspect.SHAPE, "(2,)", "(3,)", place="the input of `fc`"), values=True)
    assert told == "The input of `fc` has shape (2,); expected (3,)."


def test_a_long_message_is_cut():
    told = sentence(of(Aspect.RAISED, "ValueError: " + "x" * 500, "KeyError"), values=True)
    assert len(told) < 220


def test_a_sentence_acts_on_no_terminal():
    told = sentence(of(Aspect.VALUES, "'\x1b[2J'", "'b'", place="answer['\x1b[31m']"), values=True)
    assert told == "`answer['']` is ''; expected 'b'."


@pytest.mark.parametrize("kind", FIT)
@given(got=values)
@settings(deadline=None, max_examples=20)
def test_whatever_differs_can_be_told(kind, got):
    if difference := compare(kind, FIT[kind], got, RULES):
        for shown in (True, False):
            told = sentence(difference, values=shown)
            assert len(told) < 1500
            assert {char for char in told if unicodedata.category(char) == "Cc"} <= {"\n"}


def test_nothing_printed_at_all_is_told_from_too_little():
    nothing = compare("prints", "1 2\nx", "", Rules("what is printed"))
    too_little = compare("prints", "1 2\nx", "1 2", Rules("what is printed"))

    assert sentence(nothing, values=True) == "Nothing is printed; expected `1 2` first."
    assert sentence(too_little, values=True) == "Nothing more is printed where `x` is expected."


def test_a_name_that_was_imported_alone_is_not_said_to_be_missing():
    told = sentence(of(Aspect.SOURCE, expected="where", place="torch.where"), values=True)

    assert told == "Your answer uses `where`, and this lesson asks for `torch.where` in full."


def test_a_whole_number_beside_a_fraction_is_measured_exactly():
    no_dtype = Rules("answer", ignore=frozenset({"dtype"}))
    found = compare("tensor", tensor([1, 2, 4]), tensor([1.5, 2.0, 4.0]), no_dtype)

    assert "off by 0.5" in sentence(found, values=True)
    assert "has the right shape, but" in sentence(found, values=True)
