"""The words of an answer's text, and what in it computes."""

import pytest

from tutor.judge import words as observe


def observed(text, kind):
    return [item.items for item in observe(text).items if item.type == kind]


def words(text):
    return observed(text, "word")


def test_words_come_with_their_lines():
    assert words("for x in y:\n    pass") == [
        ("for", 1),
        ("x", 1),
        ("in", 1),
        ("y", 1),
        (":", 1),
        ("pass", 2),
    ]


@pytest.mark.parametrize("text", ["# for", "'for'", '"""for"""', "", "\n\n"])
def test_comments_and_strings_are_no_words(text):
    assert words(text) == []


def test_the_text_of_an_f_string_is_no_word():
    assert "for" not in [text for text, _ in words("f'for{x}'")]


@pytest.mark.parametrize(
    "text",
    [
        "x = -3",
        "x = y = [1.5, (True, None)]",
        "x, y = 1, {'a': {2}}",
        '"""Words."""\n# and more\npass',
        "x = (\n    3\n)",
        "x = 3\ny = x",
        "(x, y), [z] = (1, 2), [3]",
        "x = dict(first=1, second=[2])",
        "y = {'first': 1}\nx = {**y, 'second': {3: 4}}",
        "x = {}\nx['first'], y = 1, 2",
        "x = 3\nprint('x is', x)\nprint()",
    ],
)
def test_values_that_are_written_out(text):
    assert observed(text, "computed") == []


@pytest.mark.parametrize(
    "code",
    [
        "x = 7 // 2",
        "x = y",
        "x = [first]",
        "x = f'{1 + 1}'",
        "x = (lambda: 3)()",
        "x += 1",
        "x: print('here') = 1",
        "x[0] = 1",
        "first[f()] = 1",
        "first['a'] = f()",
        "x = dict(first)",
        "x = dict(a=f())",
        "x = dict(**y)",
        "x = {**f()}",
        "x = {f(): 1}",
        "x = {1: 2 + 3}",
        "x.y = 1",
        "print(f())",
        "print(*f())",
        "print(3, file=f())",
        "import torch",
        "if True:\n    x = 3",
        "def f(): return 3",
    ],
)
def test_what_computes_comes_with_its_line(code):
    assert observed(f"first = 1\n{code}", "computed") == [(2, 1 + len(code.split("\n")))]


def test_what_is_printed_is_written_out_by_python_s_own_print():
    assert observed("print = {}\nprint(3)", "computed") == [(2, 2)]


def test_a_name_that_code_has_to_do_with_is_no_longer_known():
    assert observed("x = {}\nx.update(f())\ny = x", "computed") == [(2, 2), (3, 3)]


def test_text_that_ends_too_early_is_read_as_far_as_it_goes():
    assert words("f(1")[:2] == [("f", 1), ("(", 1)]
