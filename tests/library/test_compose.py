from pathlib import Path

import pytest

from tutor.library.compose import compose
from tutor.library.source import Source

pytestmark = pytest.mark.usefixtures("parser")


def read(text):
    return compose(Source(Path("lesson.yaml"), text, "digest"))


def data(text):
    document = read(text)
    assert document.findings == ()
    return document.root.data


def wrong(text):
    return [(each.line, each.column, each.message) for each in read(text).findings]


def test_plain_values_mean_what_yaml_1_2_says():
    text = "a: no\nb: 012\nc: 0o14\nd: 1_000\ne: 2024-01-31\nf: ~\ng: .inf\nh:\n"
    assert data(text) == {
        "a": "no",
        "b": 12,
        "c": 12,
        "d": "1_000",
        "e": "2024-01-31",
        "f": None,
        "g": float("inf"),
        "h": None,
    }


def test_a_quoted_or_block_value_is_text():
    assert data("a: '12'\nb: \"true\"\nc: |\n  12\nd: >-\n  ~\n") == {
        "a": "12",
        "b": "true",
        "c": "12\n",
        "d": "~",
    }


def test_core_tags_are_read():
    assert data('a: !!str 12\nb: !!int "12"\nc: !!float 3\nd: !!seq []\ne: !!map {}\n') == {
        "a": "12",
        "b": 12,
        "c": 3,
        "d": [],
        "e": {},
    }


def test_each_value_and_key_keeps_its_place():
    root = read("a: 1\nlist:\n  - x\n  - y: [2, 3]\n").root
    assert root.keys == {"a": (1, 1), "list": (2, 1)}
    assert root.children["a"].place == (1, 4)
    assert [node.place for node in root.walk(["list", 1, "y", 1])] == [
        (1, 1),
        (3, 3),
        (4, 5),
        (4, 8),
        (4, 12),
    ]


def test_columns_count_characters():
    root = read("a: {é: 1, 名前: 2}\n").root
    assert root.children["a"].keys == {"é": (1, 5), "名前": (1, 11)}


def test_an_alias_repeats_a_value():
    assert data("a: &this [1]\nb: *this\n") == {"a": [1], "b": [1]}


def test_an_empty_text_holds_nothing():
    assert data("") is None
    assert data("# only a comment\n") is None


def test_every_duplicate_key_is_found_and_the_rest_is_read():
    text = "a: 1\nb: 2\na: 3\nb: 4\n"
    assert wrong(text) == [
        (3, 1, "`a` stands here a second time, first in line 1; keep one of them"),
        (4, 1, "`b` stands here a second time, first in line 2; keep one of them"),
    ]
    assert read(text).root.data == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object:os.system",
        "!!python/name:eval",
        "!!binary",
        "!!set",
    ],
)
def test_no_tag_makes_an_object(tag):
    said = f"the tag `{tag}` is not read: no tag makes an object; take it out"
    assert wrong(f"a: {tag} x\n") == [(1, 4, said)]


@pytest.mark.parametrize("text", ["!mine", "!", "!ready(x)"])
def test_a_sign_that_makes_a_tag_of_code_is_told_with_what_to_do(text):
    ((line, column, said),) = wrong(f"a: {text} x\n")
    assert (line, column) == (1, 4)
    assert said == (
        f"the `!` makes a tag of `{text}`, and no tag is read here; "
        "put what starts with a `!` in quotes, or take the `!` out"
    )


@pytest.mark.parametrize(
    "value", ["!!int x", "!!bool 1", "!!null x", "!!float x", "!!int 1.5", "!!int true"]
)
def test_a_value_that_is_not_what_its_tag_says(value):
    tag, text = value.split()
    assert wrong(f"a: {value}\n") == [
        (1, 4, f"`{text}` is not what `{tag}` says; take the tag out")
    ]


def test_a_merge_key_is_not_yaml_1_2():
    ((line, column, message),) = wrong("a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n")
    assert (line, column) == (3, 3)
    assert message.startswith("`<<` merges nothing in YAML 1.2; write the keys")


def test_a_key_in_quotes_is_just_text():
    assert data("'<<': 1\n'2': 3\n") == {"<<": 1, "2": 3}


def test_a_hundred_findings_of_one_sort_are_enough():
    assert len(wrong("a: 1\n" * 1000)) == 100


def test_what_an_alias_repeats_is_counted():
    root = read("a: &a [1, [2]]\nb: *a\n").root
    assert root.children["a"].size == 4
    assert root.size == 11


def test_a_key_must_be_text():
    assert wrong("1: a\n~: b\n[x]: c\n") == [
        (1, 1, "a key must be text; found the number 1; put it in quotes if it is text"),
        (2, 1, "a key must be text; found nothing; put it in quotes if it is text"),
        (3, 1, "a key must be text; found a list; put it in quotes if it is text"),
    ]


def test_a_comma_in_braces_is_told_where_it_makes_a_key():
    ((line, column, message),) = wrong("{x: torch.zeros(2, 3, 4)}\n")
    assert (line, column) == (1, 20)
    assert "found the number 3; inside `{...}` a comma ends a value" in message


def test_an_alias_of_nothing():
    ((line, column, message),) = wrong("says: *bold\n")
    assert (line, column) == (1, 7)
    assert message == (
        "`*bold` repeats nothing: no value before it is named `&bold`; "
        "if it is text, put it in quotes"
    )


def test_every_alias_of_nothing_is_told():
    assert [line for line, _, _ in wrong("a: *no\nb: *no\n")] == [1, 2]


def test_an_alias_inside_of_what_it_repeats():
    assert "`*a` repeats nothing" in wrong("a: &a [*a]\n")[0][2]


def test_a_second_document():
    ((line, column, message),) = wrong("a: 1\n---\nb: 2\n")
    assert (line, column) == (2, 1)
    assert message.startswith("a second document starts here; a file holds one: take the `---` out")


def test_a_number_too_long_to_read():
    assert wrong(f"a: {'9' * 5000}\n") == [
        (1, 4, "found a number of 5000 digits; write a shorter one")
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "- - - ? "])
def test_deep_nesting_is_found_and_crashes_nothing(opening):
    ((line, _, message),) = wrong(opening * 50_000)
    assert (line, message) == (1, "this is nested deeper than 32 levels; make it flatter")


def test_a_billion_laughs_are_not_laughed():
    laughs = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for depth in range(1, 10):
        laughs += f"a{depth}: &a{depth} [{', '.join([f'*a{depth - 1}'] * 10)}]\n"
    ((line, _, message),) = wrong(laughs)
    assert line == 5
    assert message.startswith("this file holds more than 20,000 values, repeated ones counted")


def test_what_was_found_before_the_text_stops_being_yaml_is_kept():
    document = read("a: 1\na: 2\nb: @\n")
    assert document.root is None
    assert [finding.line for finding in document.findings] == [2, 3]
