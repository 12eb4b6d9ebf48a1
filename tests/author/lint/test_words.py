"""What a new author reads where the words decide whether it helps."""

import pytest

from tests.author.lint.texts import changed, found

EXPLAIN = "  **Your turn.**"


def told(folder, *changes):
    (finding,) = found(folder, changed(*changes))
    return finding.message


@pytest.mark.parametrize(
    ("word", "meant"), [("no", "False"), ("yes", "True"), ("true", "True"), ("null", "None")]
)
def test_a_word_of_yaml_in_code_is_told_what_python_calls_it(tmp_path, word, meant):
    said = told(tmp_path, ("- value: y", f"- value: '[y, {word}]'"))
    assert said == f"nothing defines `{word}` here; did you mean `{meant}`?"


@pytest.mark.parametrize("link", ["(https://x.org/a)", "<https://x.org/a>", "https://x.org/a."])
def test_a_link_is_told_without_what_stands_around_it(tmp_path, link):
    said = told(tmp_path, (EXPLAIN, f"  See {link}\n\n{EXPLAIN}"))
    assert said.startswith("`https://x.org/a` needs a network")


def test_checks_that_differ_in_white_space_and_quotes_are_equal(tmp_path):
    text = ("- value: y", "- value: y['a']\n    title: once\n  - value: y[ \"a\" ]")
    assert "is the same as the one in line" in told(tmp_path, text)
