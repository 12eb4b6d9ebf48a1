import math

import pytest

from tutor.library.scalar import meaning


@pytest.mark.parametrize("text", ["no", "yes", "on", "off", "No", "ON", "y", "n"])
def test_the_booleans_of_yaml_1_1_are_text(text):
    assert meaning(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("1_000", "2024-01-31", "1:30", "12:30:45", "0b101", "0o8", "1.2.3", "+0x1f", "tRue"),
        *("nUll", ".", "-", "+", "e5", "0x", "1e", "inf", "nan", "-.nan", "12 ", "١٢"),
    ],
)
def test_what_only_looks_like_a_number_or_a_date_is_text(text):
    assert meaning(text) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("012", 12), ("0o14", 12), ("0x1F", 31), ("-7", -7), ("+7", 7), ("0", 0), ("-0", 0)],
)
def test_whole_numbers(text, number):
    assert meaning(text) == number
    assert type(meaning(text)) is int


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.", 1.0),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-1.5E-2", -0.015),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ("+.Inf", math.inf),
    ],
)
def test_floats(text, number):
    assert meaning(text) == number
    assert type(meaning(text)) is float


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_not_a_number(text):
    assert math.isnan(meaning(text))


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null(text):
    assert meaning(text) is None


@pytest.mark.parametrize(("text", "truth"), [("true", True), ("TRUE", True), ("False", False)])
def test_booleans(text, truth):
    assert meaning(text) is truth


def test_a_number_too_long_for_python_is_refused_in_words():
    with pytest.raises(ValueError, match="found a number of 5000 digits; write a shorter one"):
        meaning("9" * 5000)
