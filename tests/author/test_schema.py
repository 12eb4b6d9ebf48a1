"""The schema of a course's files: whole, valid, and telling right files from wrong ones."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.library.texts import COURSE, LESSON, lesson
from tutor.author.schema import FILES, schema
from tutor.lesson import KINDS
from tutor.library import built_in
from tutor.library.compose import compose
from tutor.library.source import Source

LESSONS = sorted(built_in().glob("*/*.yaml"))


def data(text):
    """What the library's own reader makes of a YAML text."""
    document = compose(Source(Path("lesson.yaml"), text, "digest"))
    assert document.findings == ()
    return document.root.data


def is_right(file, text):
    return Draft202012Validator(schema(file)).is_valid(data(text))


def mappings(file):
    whole = schema(file)
    return {file: whole} | {
        name: part for name, part in whole["$defs"].items() if "properties" in part
    }


@pytest.mark.parametrize("file", FILES)
def test_it_is_a_schema(file):
    Draft202012Validator.check_schema(schema(file))
    assert schema(file)["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("file", FILES)
def test_every_key_has_a_description_and_an_example_that_is_right(file):
    whole = schema(file)
    for name, part in mappings(file).items():
        for key, rules in part["properties"].items():
            assert rules.get("description", "").endswith("."), (name, key)
            assert rules.get("examples"), (name, key)
            for example in rules["examples"]:
                Draft202012Validator({**rules, "$defs": whole["$defs"]}).validate(example)


def test_every_kind_of_check_is_in_it():
    in_schema = {key for part in mappings("lesson").values() for key in part["properties"]}
    assert set(KINDS) <= in_schema


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_the_built_in_lessons_are_right(path):
    Draft202012Validator(schema("lesson")).validate(data(path.read_text()))


def test_the_built_in_course_is_right():
    assert is_right("course", (built_in() / "course.yaml").read_text())


def test_numbers_stand_for_the_expressions_that_write_them():
    assert is_right("lesson", lesson(("x: torch.randn(4)", "x: 3.5")))
    assert is_right("lesson", lesson(("x: torch.randn(4)", "x: true")))


@pytest.mark.parametrize(
    "change",
    [
        ("summary:", "sumary:"),
        ("minutes: 3\n", ""),
        ("minutes: 3", "minutes: three"),
        ("minutes: 3", "minutes: 0"),
        ("format: 1", "format: 2"),
        ("hidden: true", "hidden: yes"),
        ("needs: []", "needs: [Forward Hook]"),
        ("- value: y", "- vlaue: y"),
        ("- value: y", "- value: y\n    hooks: model"),
        ("- value: y", "- value: y\n    match: two"),
        ("- value: y", "- value: y\n    reveal: values"),
        ("- value: y", "- same: [y]"),
        ("x: torch.randn(4)", "x: [1, 2]"),
    ],
)
def test_a_broken_lesson_is_wrong(change):
    assert is_right("lesson", LESSON)
    assert not is_right("lesson", lesson(change))


@pytest.mark.parametrize(
    "change",
    [("title: Arithmetic", "titel: Arithmetic"), ("[triple]", "[]"), ("id: arith", "id: A")],
)
def test_a_broken_course_is_wrong(change):
    assert is_right("course", COURSE)
    assert not is_right("course", COURSE.replace(*change))


def test_the_command_prints_it(torchtutor):
    for words, file in ((["lesson"], "lesson"), (["course"], "course"), ([], "lesson")):
        result = torchtutor("schema", *words)
        assert result.code == 0
        assert json.loads(result.out) == schema(file)


def test_another_file_is_told_which_there_are(torchtutor):
    result = torchtutor("schema", "track")
    assert result.code == 2
    assert "'lesson', 'course'" in result.err
