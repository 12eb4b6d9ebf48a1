"""What an author reads whose YAML is right and whose lesson is not."""

from typing import get_args

import pytest

from tests.library.texts import findings, lesson, place
from tutor.lesson import KINDS, Course, LessonFile
from tutor.lesson.fields import Model
from tutor.library.spot import PARTS


def only(folder, *changes):
    """The only finding after these changes to a lesson that is right."""
    text = lesson(*changes)
    (finding,) = findings(folder, text)
    return text, finding[:2], finding[2]


def message(folder, *changes):
    return only(folder, *changes)[2]


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("minutes: 3\n", "how long a learner takes"),
        ("title: Double a number\n", "the goal, in a few words"),
        ("explain: |\n  Write `double(x)`.\n", "Markdown, read beside the code pane"),
    ],
)
def test_a_missing_key_is_told_where_the_mapping_starts_with_what_it_is(tmp_path, key, what):
    _, where, said = only(tmp_path, (key, ""))
    assert where == (1, 1)
    assert said == f"this lesson has no `{key.split(':')[0]}`; add it: {what}"


def test_a_missing_key_of_a_case(tmp_path):
    text, where, said = only(tmp_path, ("title: other numbers\n    hidden", "hidden"))
    assert where == place(text, "hidden")
    assert said == "this case has no `title`; add it: what sets this case apart"


def test_a_missing_key_of_a_mistake(tmp_path):
    _, _, said = only(tmp_path, ("    says: That is the square.\n", ""))
    assert said == "this mistake has no `says`; add it: what its author should read"


def test_a_missing_key_of_a_check(tmp_path):
    text, where, said = only(tmp_path, ("- value: y\n    title:", "- holds: y\n    title:"))
    assert where == place(text, "holds")
    assert said == (
        "this `holds` check has no `says`; add it: what to tell the learner when it is not true"
    )


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("summary", "sumary"), ("minutes", "Minutes"), ("hints", "hint"), ("solution", "soltion")],
)
def test_a_mistyped_key_is_one_mistake_told_at_the_key(tmp_path, right, wrong):
    text, where, said = only(tmp_path, (f"\n{right}:", f"\n{wrong}:"))
    assert where == place(text, f"{wrong}:")
    assert said == f"`{wrong}` is not a key of a lesson; did you mean `{right}`?"


def test_a_key_that_is_like_none_is_told_all_that_there_are(tmp_path):
    text, where, said = only(tmp_path, ("    hidden: true", "    colour: red\n    hidden: true"))
    assert where == place(text, "colour")
    assert said == "`colour` is not a key of a case; its keys are `title`, `hidden` and `given`"


def test_an_unknown_limit(tmp_path):
    said = "`cores` is not a key of a `limits` mapping; its keys are `seconds` and `memory`"
    assert message(tmp_path, ("seconds: 5", "cores: 5")) == said


@pytest.mark.parametrize("key", ["value", "match", "id"])
def test_a_key_from_elsewhere(tmp_path, key):
    said = message(tmp_path, ("hidden: true", f"hidden: true\n    {key}: x"))
    assert said == f"`{key}` is not a key of a case; its keys are `title`, `hidden` and `given`"


@pytest.mark.parametrize("key", ["minutes", "solution"])
def test_a_key_of_the_lesson_that_is_indented_too_deep(tmp_path, key):
    said = message(tmp_path, ("hidden: true", f"hidden: true\n    {key}: x"))
    of_lesson = "but of the lesson; begin its line in the first column"
    assert said == f"`{key}` is not a key of a case, {of_lesson}"


def test_a_kind_without_a_value_says_what_to_write(tmp_path):
    said = message(tmp_path, ("- value: y", "- source:\n      avoid: [for]"))
    assert said == "`source` must be `true`, with its options beside it; found a mapping"


def test_an_id_in_the_file_is_refused_because_the_name_is_the_id(tmp_path):
    text, where, said = only(tmp_path, ("title: Double", "id: twice\ntitle: Double"))
    assert where == place(text, "id: twice")
    assert said == "`id` is not a key of a lesson; its id is the file's name, here `double`"


def test_a_digest_in_the_file_is_an_unknown_key(tmp_path):
    said = message(tmp_path, ("minutes: 3", "minutes: 3\ndigest: abc"))
    assert said.startswith("`digest` is not a key of a lesson; its keys are `format`, `title`")


@pytest.mark.parametrize(
    ("written", "seen"), [("3", "the number 3"), ("2.50", "the number 2.5"), ("true", "true")]
)
def test_a_number_where_text_belongs(tmp_path, written, seen):
    text, where, said = only(tmp_path, ("Double a number", written))
    assert where == place(text, f"{written}\nsummary")
    assert said == f"`title` must be text; found {seen}; put it in quotes"


def test_nothing_where_text_belongs(tmp_path):
    said = message(tmp_path, ("title: Double a number", "title:"))
    assert said == (
        "`title` must be text; found nothing; write it here, or on the lines below under a `|`"
    )


def test_a_hint_with_a_colon(tmp_path):
    text, where, said = only(tmp_path, ("How often", "Think: how often"))
    assert where == place(text, "Think")
    assert said == (
        "item 1 of `hints` must be text; found a mapping; a colon with a space after it makes "
        "one: put the text in quotes, or under a `|`"
    )


def test_a_hint_with_two_dashes(tmp_path):
    said = message(tmp_path, ("- How often", "- - How often"))
    assert said == (
        "item 1 of `hints` must be text; found a list; a `-` at the start makes one: "
        "put the text in quotes, or under a `|`"
    )


@pytest.mark.parametrize(("written", "seen"), [("[y, z]", "a list"), ("{'y': y}", "a mapping")])
def test_an_expression_in_brackets_without_quotes(tmp_path, written, seen):
    said = message(tmp_path, ("value: y\n", f"value: {written}\n"))
    assert said == (
        f"`value` must be text; found {seen}; brackets at the start make one: "
        "put the text in quotes"
    )


def test_one_item_where_a_list_belongs(tmp_path):
    text, where, said = only(tmp_path, ("concepts: [arithmetic]", "concepts: arithmetic"))
    assert where == place(text, "arithmetic")
    assert said == "`concepts` must be a list; found the text `arithmetic`; write `[arithmetic]`"


@pytest.mark.parametrize("written", ["''", "many words " * 5, '"one\\ntwo"'])
def test_what_is_no_item_is_not_put_in_brackets(tmp_path, written):
    said = message(tmp_path, ("concepts: [arithmetic]", f"concepts: {written}"))
    assert said.endswith("; write each item on a line of its own below, after a `- `")


def test_a_mapping_where_a_list_belongs(tmp_path):
    said = message(tmp_path, ("- How often does x go into y?", "one: How often"))
    assert said == (
        "`hints` must be a list; found a mapping; "
        "write each item on a line of its own below, after a `- `"
    )


def test_an_empty_list_where_one_item_is_needed(tmp_path):
    checks = "\n  - value: y\n    title: y is twice x\n  - call: double(x)\n    grad: []\n"
    said = message(tmp_path, (checks, " []\n"))
    assert said == "`checks` must have at least one item; found none"


def test_text_where_a_mapping_belongs(tmp_path):
    said = message(tmp_path, ("limits:\n  seconds: 5\n  memory: 512MiB", "limits: 5s"))
    assert said == (
        "`limits` must be a mapping with the keys `seconds` and `memory`; found the text `5s`"
    )


def test_text_where_names_belong(tmp_path):
    said = message(tmp_path, ("given:\n      x: torch.randn(4)", "given: torch.randn(4)"))
    assert said.startswith("`given` must be a mapping; found the text `torch.randn(4)`; write each")


@pytest.mark.parametrize("word", ["yes", "on", "True.", "'true'"])
def test_a_word_that_is_no_boolean_in_yaml_1_2(tmp_path, word):
    said = message(tmp_path, ("hidden: true", f"hidden: {word}"))
    shown = word.strip("'")
    assert said == (
        f"`hidden` must be true or false; found the text `{shown}`; "
        "write `true` or `false`, without quotes"
    )


def test_a_number_is_no_boolean(tmp_path):
    said = message(tmp_path, ("hidden: true", "hidden: 1"))
    assert said == "`hidden` must be true or false; found the number 1"


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("'3'", "found the text `3`; take the quotes away"),
        ("3 min", "found the text `3 min`; write digits alone"),
        ("3.5", "found the number 3.5"),
        ("true", "found true"),
        (f"'{'9' * 400}'", f"found the text `{'9' * 59}…`; write digits alone"),
    ],
)
def test_what_is_no_whole_number(tmp_path, written, end):
    said = message(tmp_path, ("minutes: 3", f"minutes: {written}"))
    assert said == f"`minutes` must be a whole number; {end}"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("minutes: 3", "minutes: 0"), "`minutes` must be more than 0; found the number 0"),
        (("minutes: 3", "minutes: 999"), "`minutes` must be at most 240; found the number 999"),
        (("seconds: 5", "seconds: -1"), "`seconds` must be more than 0; found the number -1"),
        (
            ("seconds: 5", "seconds: .inf"),
            "`seconds` must be a finite number; found the number inf",
        ),
        (("grad: []", "rtol: -0.1"), "`rtol` must be at least 0; found the number -0.1"),
        (("grad: []", "atol: .inf"), "`atol` must be a finite number; found the number inf"),
    ],
)
def test_a_number_out_of_bounds(tmp_path, change, said):
    assert message(tmp_path, change) == said


def test_a_format_that_this_program_does_not_read(tmp_path):
    assert message(tmp_path, ("format: 1", "format: 2")) == "`format` must be 1; found the number 2"
    assert message(tmp_path, ("format: 1", "format: '1'")) == (
        "`format` must be 1; found the text `1`; take the quotes away"
    )


@pytest.mark.parametrize("size", ["512", "512 MB RAM", "lots", "1TiB"])
def test_a_size_without_its_unit(tmp_path, size):
    said = message(tmp_path, ("512MiB", size))
    assert said == ("`memory` is not a size; write a number and a unit, such as `512MiB` or `1GiB`")


def test_a_size_in_braces_has_nothing_to_do_with_commas(tmp_path):
    said = message(tmp_path, ("limits:\n  seconds: 5\n  memory: 512MiB", "limits: {memory: 512}"))
    assert said.endswith("such as `512MiB` or `1GiB`")


def test_a_lesson_it_needs_by_a_name_that_is_no_id(tmp_path):
    text, where, said = only(tmp_path, ("needs: []", "needs: [Forward Hook]"))
    assert where == place(text, "Forward Hook")
    assert said == (
        "item 1 of `needs` must be lower-case words joined by hyphens, such as "
        "`forward-hook`; found the text `Forward Hook`"
    )


def test_an_id_that_is_too_long(tmp_path):
    said = message(tmp_path, ("needs: []", f"needs: [{'a' * 81}]"))
    assert said == "item 1 of `needs` must have at most 80 characters; found 81"


def test_an_empty_text(tmp_path):
    said = message(tmp_path, ("How often does x go into y?", "''"))
    assert said == "item 1 of `hints` is empty; write its text, or take it out"


def test_a_control_character_behind_an_escape(tmp_path):
    said = message(tmp_path, ("Double a number", r'"Double \e[31m a number"'))
    assert said == "`title` holds the control character U+001B; take it out"


# Code


def test_code_that_is_not_python_is_told_at_its_line_and_column(tmp_path):
    text, where, said = only(tmp_path, ("      return two * x", "      return two * (x"))
    assert where == place(text, "(x\n")
    assert said == "`solution` is not Python: '(' was never closed"


def test_a_line_that_python_speaks_of_is_a_line_of_the_file(tmp_path):
    text, where, said = only(tmp_path, ("      return two * x\n", "  double(3)\n"))
    assert where[0] == place(text, "double(3)")[0]
    line = place(text, "def double(x):\n  double(3)")[0]
    assert said == (
        "`solution` is not Python: expected an indented block after function definition "
        f"on line {line}"
    )


def test_code_that_parses_and_does_not_compile(tmp_path):
    text, where, said = only(tmp_path, ("y = double(x)", "return double(x)"))
    assert where == place(text, "return double(x)")
    assert said == "`run` is not Python: 'return' outside function"


def test_an_expression_that_is_none(tmp_path):
    text, where, said = only(tmp_path, ("x: torch.randn(4)", "x: torch.randn(4"))
    assert where == place(text, "(4\n")
    assert said == "`x` is not a Python expression: '(' was never closed"


def test_a_statement_where_an_expression_belongs(tmp_path):
    said = message(tmp_path, ("- value: y", "- value: y = 3"))
    assert said.startswith("`value` is not a Python expression: invalid syntax")


def test_an_expression_in_quotes(tmp_path):
    text, where, _ = only(tmp_path, ("- value: y", "- value: '{\"y\": y'"))
    assert where == place(text, '{"y"')


def test_code_on_one_line_in_quotes(tmp_path):
    text, where, _ = only(tmp_path, ("run: |\n  y = double(x)", r'run: "y = double(x)\nz = = y"'))
    assert where == place(text, '= y"')


def test_code_whose_line_is_not_known_is_told_at_its_start(tmp_path):
    text, where, said = only(tmp_path, ("run: |\n  y =", "run: &code\n  |\n  y = ="))
    assert where == place(text, "&code")
    assert said == "`run` is not Python: invalid syntax (line 1, column 5)"


def test_code_below_a_key_without_a_bar(tmp_path):
    text, where, said = only(
        tmp_path, ("run: |\n  y = double(x)", "run:\n  y = double(x)\n  z = y")
    )
    assert where == place(text, "y = double(x)")
    assert said.startswith("`run` is not Python: invalid syntax")
    assert said.endswith("write `run: |`, because without the `|` its lines become one")


def test_given_in_braces(tmp_path):
    text = lesson(("given:\n      x: torch.randn(4)", "given: {x: torch.randn(4, 2)}"))
    value, key = findings(tmp_path, text)
    assert value[:2] == place(text, "(4, 2)")
    assert value[2].startswith(
        "`x` is not a Python expression: '(' was never closed (inside `{...}`"
    )
    assert key[:2] == place(text, "2)}")
    assert key[2].startswith("`2)` is not a Python name")
    assert "a comma ends a value, also between brackets: write each key on a line of" in key[2]


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("x y", "is not a Python name; use letters, digits and underscores"),
        ("class", "is a word of Python's own; choose another name"),
    ],
)
def test_a_name_that_python_does_not_take(tmp_path, name, end):
    text, where, said = only(tmp_path, ("x: torch.randn(4)", f"{name}: torch.randn(4)"))
    assert where == place(text, f"{name}: torch")
    assert said == f"`{name}` {end}"


def test_code_nested_too_deep_for_python(tmp_path):
    assert message(tmp_path, ("value: y\n", f"value: {'-' * 5000}y\n")) == (
        "`value` is not a Python expression: it is nested too deep"
    )


# Checks


def test_a_check_of_a_kind_that_is_not_known(tmp_path):
    text, where, said = only(tmp_path, ("- value: y", "- zzz: y"))
    assert where == place(text, "zzz")
    assert said.startswith("this check names no kind that is known (found `zzz`); the kinds are")
    assert all(f"`{kind}`" in said for kind in KINDS)


def test_a_check_of_no_kind(tmp_path):
    text, where, said = only(tmp_path, ("- value: y\n    title:", "- title:"))
    assert where == place(text, "title: y is")
    assert said.startswith(
        "this check names no kind that is known; the kinds are `tensor`, `value`"
    )


def test_a_check_of_two_kinds_is_told_at_the_second(tmp_path):
    text, where, said = only(tmp_path, ("- value: y", "- value: y\n    hooks: model"))
    assert where == place(text, "hooks")
    assert said == (
        "this check has a kind already, `value`, and a check has one; "
        "make `hooks` a check of its own, after a `- `"
    )


def test_a_check_that_is_no_mapping(tmp_path):
    text, where, said = only(tmp_path, ("- value: y\n    title: y is twice x", "- y"))
    assert where == place(text, "y\n  - call")
    assert said == (
        "item 1 of `checks` must be a mapping, such as `value: answer`; found the text `y`"
    )


def test_an_option_of_another_kind(tmp_path):
    text, where, said = only(tmp_path, ("- value: y", "- value: y\n    match: two"))
    assert where == place(text, "match")
    assert said == "`match` is not a key of a `value` check, but of a check of the kind `raises`"


def test_a_mistyped_option(tmp_path):
    text, where, said = only(tmp_path, ("    grad: []", "    grads: []"))
    assert where == place(text, "grads")
    assert said == "`grads` is not a key of a `call` check; did you mean `grad`?"


def test_a_mistyped_choice(tmp_path):
    text, where, said = only(tmp_path, ("- value: y", "- flow: y\n    at: [grad_imput]"))
    assert where == place(text, "grad_imput")
    assert said == (
        "item 1 of `at` must be `forward_input`, `forward_output`, `grad_input` or `grad_output`; "
        "found the text `grad_imput`; did you mean `grad_input`?"
    )


@pytest.mark.parametrize(("written", "seen"), [("zzz", "the text `zzz`"), ("3", "the number 3")])
def test_a_choice_that_is_like_none(tmp_path, written, seen):
    said = message(tmp_path, ("- value: y", f"- flow: y\n    at: [{written}]"))
    assert said.endswith(f"`grad_input` or `grad_output`; found {seen}")


def test_a_pattern_on_two_lines(tmp_path):
    said = message(tmp_path, ("- value: y", "- raises: y\n    match:\n      one (\n      two"))
    assert said.startswith("`match` is not a regular expression")
    assert "|" not in said


@pytest.mark.parametrize(
    ("option", "start"),
    [
        ("match: '('", "`match` is not a regular expression: missing ), unterminated subpattern"),
        ("type: an error", "`type` is not the name of a class; write it as in `AttributeError`"),
    ],
)
def test_options_of_raises(tmp_path, option, start):
    assert message(tmp_path, ("- value: y", f"- raises: y\n    {option}")).startswith(start)


# All together


def test_every_mapping_of_a_file_has_a_name_in_messages():
    named = {model for _, model in PARTS.values()} | {LessonFile, Course} | {*KINDS.values()}

    def inside(annotation):
        if isinstance(annotation, type) and issubclass(annotation, Model):
            yield annotation
            annotation = tuple(field.annotation for field in annotation.model_fields.values())
        for inner in annotation if isinstance(annotation, tuple) else get_args(annotation):
            yield from inside(inner)

    assert {*inside(LessonFile), *inside(Course)} == named


def test_a_lesson_with_nothing_right_is_told_a_hundred_findings_at_most(tmp_path):
    text = "".join(f"wrong{number}: 1\n" for number in range(1000))
    assert len(findings(tmp_path, text)) <= 100


def test_every_message_is_safe_for_a_terminal(tmp_path):
    found = findings(tmp_path, 'format: "\\e[31m"\n"\\e]0;x": 1\nhints: "\\u202e"\n')
    assert found
    assert all(message.isprintable() for _, _, message in found)


def test_long_values_are_shortened(tmp_path):
    assert len(message(tmp_path, ("minutes: 3", f"minutes: {'three ' * 1000}"))) < 160


def test_every_key_of_a_lesson_that_is_missing_is_told(tmp_path):
    needed = {name for name, field in LessonFile.model_fields.items() if field.is_required()}
    told = [message for _, _, message in findings(tmp_path, "concepts: []\n")]
    assert {message.split("`")[1] for message in told} == needed


def test_one_of_a_few_words(tmp_path):
    said = message(tmp_path, ("- value: y", "- value: y\n    reveal: values"))
    assert said == (
        "`reveal` must be `value`, `pattern` or `nothing`; found the text `values`; "
        "did you mean `value`?"
    )


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("[a, b, c]", "must have at most 2 items; found 3"),
        ("[a]", "must have at least 2 items; found 1"),
    ],
)
def test_a_list_of_two(tmp_path, items, said):
    assert message(tmp_path, ("- value: y", f"- same: {items}")) == f"`same` {said}"
