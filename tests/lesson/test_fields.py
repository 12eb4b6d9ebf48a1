import pytest
from pydantic import TypeAdapter, ValidationError

from tutor.lesson.fields import (
    Bytes,
    Code,
    DottedName,
    Expression,
    Identifier,
    Name,
    Pattern,
    PythonError,
    Text,
    is_identifier,
)


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


def refused(kind, value):
    """What is said of a value that does not fit."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return caught.value.errors()[0]["msg"].removeprefix("Value error, ")


@pytest.mark.parametrize(
    ("written", "size"),
    [("512MiB", 512 * 2**20), ("1GiB", 2**30), ("1.5 GB", 1_500_000_000), ("64kib", 64 * 2**10)],
)
def test_a_size_has_a_number_and_a_unit(written, size):
    assert read(Bytes, written) == size


@pytest.mark.parametrize("written", ["512", "MiB", "1 TiB", "-1MiB", 512, "", "9" * 400 + "GiB"])
def test_what_is_no_size(written):
    assert refused(Bytes, written).startswith("is not a size; write a number and a unit, such as")


def test_no_memory_at_all_is_too_little():
    assert "greater than 0" in refused(Bytes, "0MiB")


@pytest.mark.parametrize(
    ("written", "expression"),
    [
        ("torch.ones(2)", "torch.ones(2)"),
        ("  f(\n  x)\n", "f(\n  x)"),
        (3, "3"),
        (0.5, "0.5"),
        (True, "True"),
        (float("-inf"), "float('-inf')"),
    ],
)
def test_an_expression_may_be_written_as_the_number_it_is(written, expression):
    assert read(Expression, written) == expression


@pytest.mark.parametrize("written", ["x = 3", "f(", "a b", "return 1", "import torch"])
def test_what_is_no_expression(written):
    assert refused(Expression, written).startswith("is not a Python expression: ")


def test_an_expression_is_not_empty():
    assert refused(Expression, "  ") == "is empty; write a Python expression"


def test_code_that_is_not_python_says_where():
    with pytest.raises(ValidationError) as caught:
        read(Code, "x = 1\nif x\n    pass\n")
    error = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(error, PythonError)
    assert (error.line, error.column) == (2, 5)
    assert str(error) == "is not Python: expected ':' (line 2, column 5)"


@pytest.mark.parametrize("code", ["return 1", "yield", "break", "def f():\n  nonlocal x\n"])
def test_code_that_parses_and_does_not_compile(code):
    assert refused(Code, code).startswith("is not Python: ")


@pytest.mark.parametrize("code", ["-" * 100_000 + "1", "1" + "+1" * 100_000, "(" * 500])
def test_code_nested_too_deep_is_refused_in_words(code):
    assert "nested" in refused(Code, code)


def test_code_that_python_only_warns_of_is_quiet():
    # Warnings are errors in these tests.
    assert read(Code, 'x = "\\d"\nx is 1\n')


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\u2028", "\u202e", "\ud800"])
def test_text_holds_no_character_that_acts_on_a_screen(character):
    said = f"holds the control character U+{ord(character):04X}; take it out"
    assert refused(Text, f"a{character}b") == said


def test_text_keeps_tabs_line_ends_and_every_language():
    text = "한국어\tعربي 👩‍🔬\n"
    assert read(Text, text) == text


@pytest.mark.parametrize("text", ["", " \n"])
def test_text_is_not_blank(text):
    assert refused(Text, text) == "is empty; write its text, or take it out"


@pytest.mark.parametrize("name", ["x", "x1", "_", "größe", "match"])
def test_names(name):
    assert read(Name, name) == name


@pytest.mark.parametrize("name", ["", "1x", "x y", "a.b", "class", "None"])
def test_what_is_no_name(name):
    assert "Python" in refused(Name, name)


def test_the_name_of_a_class_may_hold_its_module():
    assert read(DottedName, "torch.cuda.OutOfMemoryError")
    assert refused(DottedName, "an error").startswith("is not the name of a class")


def test_a_pattern_is_a_regular_expression():
    assert read(Pattern, r"\d+")
    assert refused(Pattern, "(").startswith("is not a regular expression: missing )")


@pytest.mark.parametrize("text", ["a", "forward-hook", "gather-3d", "3d", "a" * 80])
def test_ids(text):
    assert read(Identifier, text)
    assert is_identifier(text)


@pytest.mark.parametrize(
    "text", ["", "A", "a_b", "a--b", "-a", "a-", "a.b", "a/b", "..", "a b", "a\n", "é", "a" * 81]
)
def test_what_is_no_id(text):
    assert refused(Identifier, text)
    assert not is_identifier(text)
