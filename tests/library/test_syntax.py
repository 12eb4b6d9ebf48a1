"""What an author reads who mistyped something that YAML gives up on."""

from pathlib import Path

import pytest

from tests.library.texts import place
from tutor.library import syntax
from tutor.library.compose import compose
from tutor.library.source import Source

pytestmark = pytest.mark.usefixtures("parser")


def told(text):
    """The only finding in a text."""
    (finding,) = compose(Source(Path("lesson.yaml"), text, "digest")).findings
    return (finding.line, finding.column), finding.message


@pytest.mark.parametrize(
    "text",
    [
        "a:\n\tb: 1\n",
        "a:\n \tb: 1\n",
        "a:\n  b: 1\n\tc: 2\n",
        "explain: |\n\tHello\n",
        "a:\n  b: 1\n \tc: 2\n",
        "explain: |\n  One\n\tTwo\n",
    ],
)
def test_a_tab_for_indentation(text):
    assert told(text) == (place(text, "\t"), "found a tab; indent YAML with spaces")


def test_a_colon_in_a_text_without_quotes():
    where, message = told("format: 1\ntitle: Hooks: how they work\n")
    assert where == (2, 13)
    assert message.startswith("a second colon on this line; if it belongs to the text, put the")


def test_a_colon_far_into_the_first_line():
    assert told("word " * 300 + ": more\n")[1].startswith("a second colon on this line; if it")


@pytest.mark.parametrize("text", ["a: 1\n  b: 2\n", "a:b\n\nb: 2\n", "hello\n\n\n  b: 2\n"])
def test_a_key_that_goes_on_with_the_text_above(text):
    where, message = told(text)
    assert where == place(text, "b: 2")
    assert message.startswith("this line goes on with the text of line 1; if it is a key, indent")


def test_code_below_a_key_without_a_bar():
    text = "solution:\n  answer = []\n\n  def hook(m):\n    pass\nlast: 1\n".replace(
        "(m):", "(m): "
    )
    where, message = told(text)
    assert where == (1, 1)
    assert message == (
        "the lines below `solution:` are text with a colon in line 4; "
        "write `solution: |` so that they are read as they stand"
    )


def test_code_below_an_item_without_a_bar():
    where, message = told("mistakes:\n  - answer:\n      x = 1\n      if x: 2\n")
    assert where == (2, 5)
    assert message.endswith("write `answer: |` so that they are read as they stand")


def test_a_line_without_a_key():
    where, message = told("title: x\nexplain here\nminutes: 3\n")
    assert where == (2, 1)
    assert message.startswith("this line has no key; write `key: value`")


def test_a_colon_without_a_space():
    said = "a space is missing after the colon; write `minutes: ...`"
    assert told("title: x\nminutes:3\n") == ((2, 1), said)


@pytest.mark.parametrize("sign", ["@", "%", ",", "]", "}"])
def test_a_sign_that_no_value_starts_with(sign):
    where, message = told(f"title: {sign}x\n")
    assert where == (1, 8)
    assert message.startswith(f"a value cannot start with `{sign}`; put the text in quotes")


def test_markdown_that_starts_with_code():
    where, message = told("says: `answer` holds two tuples\n")
    assert where == (1, 7)
    assert message.startswith("a value cannot start with a backtick; put the text in quotes")


@pytest.mark.parametrize("text", ["says: *not* this\n", "says: **not** this\n"])
def test_markdown_that_starts_with_emphasis(text):
    where, message = told(text)
    assert where == (1, 7)
    assert message.startswith("a value cannot start with `*`; put the text in quotes")


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_quote_that_is_never_closed(quote):
    text = f"format: 1\ntitle: {quote}Hello\nminutes: 3\n"
    assert told(text) == ((2, 8), "the quote that opens here is never closed")


@pytest.mark.parametrize("text", ["title: 'it's here'\n", 'title: "a" b\n'])
def test_text_after_the_closing_quote(text):
    where, message = told(text)
    assert where == (1, 12)
    assert "stands after the end of a value; a quote inside quotes is written twice" in message


def test_a_backslash_in_double_quotes():
    where, message = told('match: "a\\d+"\n')
    assert where == (1, 10)
    assert message.startswith(r"`\d` means nothing in double quotes; double the backslash")


def test_a_character_by_a_number_that_is_none():
    where, message = told('title: "a\\xzz"\n')
    assert where == (1, 12)
    assert "stand 2, 4 and 8 hexadecimal digits" in message


@pytest.mark.parametrize("escape", [r"\U00110000", r"\ud800"])
def test_a_character_that_does_not_exist(escape):
    (line, column), message = told(f'format: 1\ntitle: "{escape}"\n')
    assert line == 2
    assert 8 <= column <= 11
    assert "hexadecimal" in message or "escape" in message


def test_a_list_on_the_line_of_its_key():
    where, message = told("hints: - one\n")
    assert where == (1, 8)
    assert message.startswith("a list cannot start on the line of its key; put each `- item`")


def test_text_behind_a_bar():
    said = "nothing can follow a `|` or `>`; the text starts on the next line, indented"
    assert told("explain: | Hello\n") == ((1, 12), said)


@pytest.mark.parametrize(("bracket", "closing"), ["[]", "{}"])
def test_a_bracket_that_is_not_closed(bracket, closing):
    text = f"concepts: {bracket}a, b\nminutes: 3\n"
    where, message = told(text)
    assert where == (1, 11)
    assert message.startswith(f"the `{bracket}` that opens here is not closed: found")
    assert message.endswith(f"in line 2 where a `,` or `{closing}` belongs")


def test_a_bracket_open_at_the_end():
    said = "the file ends here with a `[` or `{` not closed"
    assert told("concepts: [a,\n") == ((2, 1), said)


def test_a_bracket_open_at_the_end_behind_an_item():
    assert "found the end in line 2 where a `,` or `]` belongs" in told("concepts: [a\n")[1]


def test_a_comma_too_many():
    assert told("concepts: [a,,b]\n") == ((1, 14), "a value is missing before this `,`")


def test_the_wrong_closing_bracket():
    where, message = told("concepts: [a, b}\n")
    assert where == (1, 11)
    assert "found `}` in line 1 where a `,` or `]` belongs" in message


def test_a_key_indented_unlike_its_neighbours():
    where, message = told("limits:\n    seconds: 5\n  memory: 1GiB\n")
    assert where == (3, 3)
    assert message.startswith("this line starts in column 3, the keys around it in column 1;")


def test_a_line_of_a_block_indented_less_than_its_first():
    where, message = told("explain: |\n    one\n  two\nminutes: 3\n")
    assert where == (3, 3)
    assert message.endswith("text under a `|` as deep as its first line")


def test_an_item_without_a_dash():
    where, message = told("hints:\n  - one\n  two: 2\n")
    assert where == (3, 3)
    assert message.startswith("the list that starts in line 2 ends before this line; start the")


def test_an_item_among_keys():
    said = "found a list item among the keys; a list stands below a key of its own"
    assert told("title: x\n- one\n") == ((2, 1), said)


def test_an_item_indented_unlike_its_neighbours():
    where, message = told("hints:\n  - one\n - two\n")
    assert where == (3, 2)
    assert message.startswith("this line starts in column 2, the keys around it in column 1;")


def test_a_colon_without_a_key():
    said = "found `: x` where a key belongs; write `key: value`"
    assert told("a: 1\n: x\n") == ((2, 1), said)


@pytest.mark.parametrize("text", ["a: 1\n...\nb: 2\n", "  a: 1\nb: 2\n"])
def test_keys_after_the_end(text):
    where, message = told(text)
    assert where == place(text, "b: 2")
    assert message.startswith("this stands after the end of what the file holds; start all")


def test_a_tag_with_an_unknown_handle():
    where, message = told("title: !really!good x\n")
    assert where == (1, 8)
    assert "cannot start with `!`" in message


def test_a_directive_for_another_yaml():
    where, message = told("%YAML 3.0\n---\na: 1\n")
    assert where == (1, 1)
    assert message == "a line that starts with `%` is an order to the YAML parser; take it out"


@pytest.mark.parametrize("text", ["x: {a:[1, 2]}\n", "x: {a:{b: 1}}\n", "x: [a:]\n"])
def test_a_colon_before_a_bracket(text, parser):
    if parser == "libyaml":  # the other reads it as if there were a space
        where, message = told(text)
        assert where == (1, 6)
        assert message.startswith("a space is missing after this colon")


def test_what_nothing_explains_is_told_in_the_words_of_the_parser(monkeypatch):
    monkeypatch.setattr(syntax, "_EXPLANATIONS", ())
    where, message = told("a: 1\nb: [2\n")
    assert where[0] >= 2
    assert message.startswith("this is not YAML: while parsing a flow sequence: ")
    assert not compose(Source(Path("lesson.yaml"), "a: 1\nb: [2]\n", "digest")).findings
