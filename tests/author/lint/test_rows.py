"""Each rule finds what it should, where it is, and nothing beside it."""

import shutil
from pathlib import Path

import pytest

from tests.author.lint import rows_of_answers, rows_of_cases, rows_of_format
from tests.author.lint.texts import ALL, LESSON, changed, found, place
from tutor.author.lint.lessons import LESSON_RULES
from tutor.library import built_in

LINT_ROWS = [*rows_of_answers.ROWS, *rows_of_cases.ROWS]
ROWS = [*rows_of_format.ROWS, *LINT_ROWS]


def code(row):
    return row.code


def test_nothing_is_found_in_a_lesson_that_is_right(tmp_path):
    assert found(tmp_path, LESSON) == []


@pytest.mark.parametrize("row", ROWS, ids=code)
def test_what_is_wrong_is_found_at_its_place_and_nothing_else(row, tmp_path):
    text = changed(*row.broken)
    findings = found(tmp_path, text)
    assert {finding.code for finding in findings} == {row.code}, findings
    assert (findings[0].line, findings[0].column) == place(text, row.at), findings


@pytest.mark.parametrize("row", LINT_ROWS, ids=code)
def test_without_the_rule_nothing_is_found(row, tmp_path):
    others = [rule for rule in ALL if rule.code != row.code]
    assert found(tmp_path, changed(*row.broken), others) == []


@pytest.mark.parametrize("row", LINT_ROWS, ids=code)
def test_nothing_is_found_in_what_is_nearly_wrong(row, tmp_path):
    assert row.near
    assert found(tmp_path, changed(*row.near)) == []


@pytest.mark.parametrize("code", rows_of_format.NEAR)
def test_nothing_is_found_in_what_the_format_just_allows(code, tmp_path):
    assert found(tmp_path, changed(*rows_of_format.NEAR[code])) == []


def test_every_code_of_the_format_has_a_near_case():
    assert [row.code for row in rows_of_format.ROWS] == list(rows_of_format.NEAR)


def test_every_rule_for_lessons_has_a_row():
    assert [row.code for row in LINT_ROWS] == sorted(
        (row.code for row in LINT_ROWS), key=[rule.code for rule in LESSON_RULES].index
    )
    assert {row.code for row in LINT_ROWS} == {rule.code for rule in LESSON_RULES}


@pytest.mark.parametrize("path", sorted(Path(built_in()).glob("*/*.yaml")), ids=lambda p: p.stem)
def test_the_built_in_lessons_are_clean(path, tmp_path):
    for shared in built_in().glob("*.py"):
        shutil.copy(shared, tmp_path)
    assert found(tmp_path, path.read_text(encoding="utf-8"), name=path.name) == []
