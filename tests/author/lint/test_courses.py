"""What is wrong with a course as a whole, and with files that cannot be read."""

import pytest

from tests.author.lint.texts import ALL, LESSON, changed
from tutor.author.lint import CannotLint, lint
from tutor.author.lint.course import COURSE_RULES

COURSE = """\
format: 1
id: means
title: Means
about: A course to test with.
tracks:
  - id: first
    title: First steps
    lessons: [rows, columns]
"""
ROWS, COLUMNS = "first/rows.yaml", "first/columns.yaml"
COURSE_FILE = "course.yaml"
OTHER = changed(("title: Take each row's mean away", "title: Take each column's mean away"))
FILES = {COURSE_FILE: COURSE, ROWS: LESSON, COLUMNS: OTHER}


def needs(*lessons):
    return changed(("needs: []", f"needs: [{', '.join(lessons)}]"))


def other_needs(*lessons):
    return changed(("needs: []", f"needs: [{', '.join(lessons)}]"), text=OTHER)


def concepts(words, text=OTHER):
    return changed(("[mean, broadcasting]", words), text=text)


def broken_course(old, new):
    return {COURSE_FILE: changed((old, new), text=COURSE)}


BROKEN = {
    "R001": ({"first/rows.yaml/inner.txt": "a folder", ROWS: None}, f"{ROWS}:1:1"),
    "R002": ({ROWS: LESSON + "# long\n" * 200_000}, f"{ROWS}:1:1"),
    "R003": ({ROWS: LESSON.encode("utf-16")}, f"{ROWS}:1:1"),
    "R005": ({"first/My Lesson.yaml": LESSON, ROWS: None, **broken_course("rows, ", "")}, None),
    "F001": ({ROWS: "- a\n"}, f"{ROWS}:1:1"),
    "C001": ({ROWS: None}, "course.yaml:8:15"),
    "C003": (broken_course("columns]", "columns, rows]"), "course.yaml:8:30"),
    "C004": ({"first/more.yaml": LESSON}, "first/more.yaml:1:1"),
    "C005": ({COLUMNS: other_needs("row")}, f"{COLUMNS}:5:9"),
    "C006": ({ROWS: needs("columns"), COLUMNS: other_needs("rows")}, f"{ROWS}:5:9"),
    "C007": ({ROWS: needs("columns")}, f"{ROWS}:5:9"),
    "C008": ({COLUMNS: concepts("[Mean, broadcasting]")}, f"{COLUMNS}:4:12"),
    "C009": ({COLUMNS: LESSON}, f"{COLUMNS}:2:8"),
    "C010": ({ROWS: changed(("setup: |", "setup_file: tree.py\nsetup: |"))}, f"{ROWS}:18:13"),
}

NEAR = {
    "R001": {"first/rows.yaml.d/inner.txt": "a folder"},
    "R002": {ROWS: LESSON + "#" * (2**20 - len(LESSON))},
    "R003": {ROWS: LESSON.encode("utf-8-sig")},
    "R005": {"first/my-lesson-2.yaml": LESSON, ROWS: None, **broken_course("rows", "my-lesson-2")},
    "F001": {ROWS: "# a comment\n\n" + LESSON},
    "C001": {"first/rows.yml": "another file\n"},
    "C003": {
        **broken_course(
            "columns]", "columns]\n  - id: rows\n    title: Rows\n    lessons: [third]"
        ),
        "rows/third.yaml": changed(("title: Take each", "title: Take every")),
    },
    "C004": {"first/rows.ko.yaml": "title: a translation\n", "notes.yaml": "a: 1\n"},
    "C005": {COLUMNS: other_needs("rows")},
    "C006": {COLUMNS: other_needs("rows"), ROWS: needs()},
    "C007": {COLUMNS: other_needs("rows")},
    "C008": {
        ROWS: concepts("[tensor, mean]", LESSON),
        COLUMNS: concepts("[tensor, Tensor, broadcasting]"),
    },
    "C009": {COLUMNS: changed(("mean away", "means away"))},
    "C010": {
        ROWS: changed(("setup: |", "setup_file: kit/tree.py\nsetup: |")),
        "kit/tree.py": "factor = 3\n",
    },
}


def write(folder, changes):
    for name, text in {**FILES, **changes}.items():
        if text is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def found(folder, changes, rules=ALL):
    return lint([write(folder, changes)], rules).findings


def test_nothing_is_found_in_a_course_that_is_right(tmp_path):
    assert found(tmp_path, {}) == ()


@pytest.mark.parametrize("code", BROKEN)
def test_what_is_wrong_is_found_at_its_place(code, tmp_path):
    changes, where = BROKEN[code]
    if code == "R005":  # no course can list such a file
        findings = lint([write(tmp_path, changes) / "first" / "My Lesson.yaml"]).findings
    else:
        findings = found(tmp_path, changes)
    assert {finding.code for finding in findings} == {code}, findings
    assert where is None or str(findings[0]).startswith(f"{tmp_path / where}: {code} ")


@pytest.mark.parametrize("code", [rule.code for rule in COURSE_RULES])
def test_without_the_rule_nothing_is_found(code, tmp_path):
    others = [rule for rule in ALL if rule.code != code]
    assert found(tmp_path, BROKEN[code][0], others) == ()


@pytest.mark.parametrize("code", BROKEN)
def test_nothing_is_found_in_what_is_nearly_wrong(code, tmp_path):
    assert found(tmp_path, NEAR[code]) == ()


def test_a_link_within_the_course_is_none_that_leads_out(tmp_path):
    folder = write(tmp_path, {ROWS: None, "texts/rows.txt": LESSON})
    (folder / ROWS).symlink_to(folder / "texts" / "rows.txt")
    assert lint([folder]).findings == ()


def test_a_link_that_leads_out(tmp_path):
    folder = write(tmp_path / "course", {ROWS: None})
    (tmp_path / "rows.yaml").write_text(LESSON)
    (folder / ROWS).symlink_to(tmp_path / "rows.yaml")
    (finding,) = lint([folder]).findings
    assert (finding.code, finding.file.name) == ("C002", "course.yaml")


def test_what_lessons_share_is_known_to_lint(tmp_path):
    lesson = changed(
        ("setup: |", "setup_file: tree.py\nsetup: |"),
        ("return 3 * x", "return factor * x"),
        ("- value: y", "- value: '[y, factor]'"),
    )
    assert found(tmp_path, {ROWS: lesson, "tree.py": "factor = 3\n"}) == ()
    (finding,) = found(
        tmp_path, {"tree.py": "factr = 3\n"} | {ROWS: lesson.replace("[y, factor]", "[y]")}
    )
    assert (finding.code, finding.line) == ("N005", 24)


def test_a_circle_of_one(tmp_path):
    (finding,) = found(tmp_path, {ROWS: needs("rows")})
    assert finding.code == "C006"


def test_a_longer_circle_is_told_where_it_could_be_cut(tmp_path):
    third = changed(("title: Take each row's", "title: Take every row's"), text=needs("columns"))
    course = changed(("columns]", "columns, third]"), text=COURSE)
    changes = {
        COURSE_FILE: course,
        ROWS: needs("third"),
        COLUMNS: other_needs("rows"),
        "first/third.yaml": third,
    }
    (finding,) = found(tmp_path, changes)
    assert (finding.code, finding.file.name) == ("C006", "rows.yaml")


def test_a_course_that_cannot_be_read_has_its_lessons_looked_at_all_the_same(tmp_path):
    changes = {**broken_course("id: means", "id: Means"), ROWS: changed(("minutes: 5\n", ""))}
    assert [finding.code for finding in found(tmp_path, changes)] == ["F014", "F002"]


def test_findings_of_all_paths_come_sorted_and_once(tmp_path):
    changes = {ROWS: changed(("minutes: 5\n", "")), COLUMNS: concepts("[Mean, mean, Mean]")}
    folder = write(tmp_path, changes)
    findings = lint([folder, folder / ROWS, folder / COURSE_FILE]).findings
    assert [(finding.file.name, finding.code) for finding in findings] == [
        ("columns.yaml", "T009"),
        ("rows.yaml", "F002"),
    ]


def test_what_an_author_allows_is_not_told(tmp_path):
    wide = f"explain: |\n  ```\n  {'m' * 60}\n  ```\n"
    text = changed(
        ("explain: |\n", wide), ("minutes: 5\n", "# lint: allow T003, C009 (a table)\nminutes: 5\n")
    )
    assert found(tmp_path, {COLUMNS: text}) == ()
    assert [f.code for f in found(tmp_path, {COLUMNS: text.replace("T003", "T004")})] == ["T003"]


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml", ""])
def test_a_path_that_leads_to_no_lesson_and_no_course(tmp_path, name):
    with pytest.raises(CannotLint, match="Give a"):
        lint([tmp_path / name])


def test_many_lessons_are_looked_at_by_several_processes_and_told_alike(tmp_path, monkeypatch):
    changes = {ROWS: needs("row"), COLUMNS: changed(("- value: y", "- value: yy"), text=OTHER)}
    alone = found(tmp_path, changes)
    monkeypatch.setattr("tutor.library.cores.MANY", 1)
    assert found(tmp_path, changes) == alone
    assert [finding.code for finding in alone] == ["N001", "C005"]
