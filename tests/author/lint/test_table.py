"""Every code is explained, stands in the guide, and has something under test that breaks it."""

import re

from tests.author.lint import rows_of_format, test_courses, test_rows
from tests.author.lint.texts import found
from tutor.author.lint import TABLE, explained
from tutor.author.lint.course import COURSE_RULES
from tutor.author.lint.lessons import LESSON_RULES
from tutor.library import built_in
from tutor.library.rules import RULES

GUIDE = (built_in() / "README.md").read_text(encoding="utf-8")

TOLD_ELSEWHERE = {
    "Y001": "what no other code is for: no text is known that leads there",
    "C002": "needs a link on the disk: a test of its own beside the courses",
}


def test_every_code_is_there_once():
    codes = [rule.code for rule in (*RULES, *LESSON_RULES, *COURSE_RULES)]
    assert len(codes) == len(set(codes)) == len(TABLE) >= 45
    assert all(re.fullmatch(r"[A-Z]\d{3}", code) for code in codes)


def test_every_code_has_something_that_breaks_it():
    broken = {row.code for row in test_rows.ROWS} | set(test_courses.BROKEN)
    assert broken | set(TOLD_ELSEWHERE) == set(TABLE)
    assert not broken & set(TOLD_ELSEWHERE)
    assert {row.code for row in rows_of_format.ROWS} <= {rule.code for rule in RULES}


def test_the_guide_lists_all_codes():
    rows = re.findall(r"^\| `([A-Z]\d{3})` \| (.*) \|$", GUIDE, re.MULTILINE)
    assert rows == [(rule.code, rule.title.replace("|", "\\|")) for rule in TABLE.values()]


def test_every_code_is_explained_in_sentences():
    for rule in TABLE.values():
        assert rule.title[0] == rule.title[0].lower() or rule.title.startswith(
            ("HTML", "Python", "Markdown")
        )
        assert rule.explanation.endswith("."), rule.code
        assert explained(rule).startswith(f"{rule.code} {rule.title}\n\n")


def test_the_whole_lesson_of_the_guide_is_clean(tmp_path):
    (text,) = [
        block for block in re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
        if block.startswith("format: 1")
    ]  # fmt: skip
    assert found(tmp_path, text) == []
