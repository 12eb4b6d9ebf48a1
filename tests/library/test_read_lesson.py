import subprocess
import sys

import pytest

from tests.library.texts import LESSON, findings, lesson, place
from tutor.lesson.checks.call import CallCheck
from tutor.lesson.checks.value import ValueCheck
from tutor.library import Finding, Unreadable, read_lesson


def test_a_lesson_is_read_with_its_name_from_the_file(tmp_path):
    (tmp_path / "double.yaml").write_text(LESSON)
    read = read_lesson(tmp_path / "double.yaml")
    assert read.id == "double"
    assert len(read.digest) == 64
    assert (read.title, read.minutes, read.concepts) == ("Double a number", 3, ("arithmetic",))
    assert read.cases[1].given == {"x": "torch.randn(4)"}
    assert read.checks == (
        ValueCheck(value="y", title="y is twice x"),
        CallCheck(call="double(x)", grad=()),
    )
    assert read.solution == "def double(x):\n    return two * x\n"
    assert read.limits.memory == 512 * 2**20


def test_another_text_has_another_digest(tmp_path):
    for name, text in (("one.yaml", LESSON), ("two.yaml", LESSON + "\n"), ("three.yaml", LESSON)):
        (tmp_path / name).write_text(text)
    one, two, three = (read_lesson(tmp_path / f"{name}.yaml") for name in ("one", "two", "three"))
    assert one.digest == three.digest != two.digest


def test_five_mistakes_are_five_findings_in_the_order_of_the_file(tmp_path):
    text = lesson(
        ("summary:", "sumary:"),
        ("minutes: 3", "minutes: three"),
        ("  two = 2", "  two = = 2"),
        ("hidden: true", "hidden: yes"),
        ("- value: y", "- vlaue: y"),
    )
    assert findings(tmp_path, text) == [
        (*place(text, "sumary"), "`sumary` is not a key of a lesson; did you mean `summary`?"),
        (
            *place(text, "three"),
            "`minutes` must be a whole number; found the text `three`; write digits alone",
        ),
        (*place(text, "= 2\n\nstarter"), "`setup` is not Python: invalid syntax"),
        (
            *place(text, "yes"),
            "`hidden` must be true or false; found the text `yes`; write `true` or `false`, without quotes",
        ),
        (
            *place(text, "vlaue"),
            "this check names no kind; did you mean `value` where it has `vlaue`?",
        ),
    ]


def test_what_yaml_and_what_the_models_refuse_comes_together(tmp_path):
    text = lesson(("minutes: 3", "minutes: 0"), ("title: y is", "title: one\n    title: y is"))
    assert [message for _, _, message in findings(tmp_path, text)] == [
        "`minutes` must be more than 0; found the number 0",
        "`title` stands here a second time, first in line 34; keep one of them",
    ]


def test_a_value_that_yaml_refuses_is_not_refused_again_for_its_type(tmp_path):
    text = lesson(("minutes: 3", "minutes: !minutes three"))
    (finding,) = findings(tmp_path, text)
    assert finding[2].startswith("the `!` makes a tag of `!minutes`")


@pytest.mark.parametrize(
    "name", ["Double.yaml", "double.yml", "my lesson.yaml", "a_b.yaml", "double", "a.b.yaml"]
)
def test_a_file_whose_name_is_no_id(tmp_path, name):
    ((line, column, message),) = findings(tmp_path, LESSON, name)
    assert (line, column) == (1, 1)
    assert message.startswith(f"the file's name `{name}` gives no id; name it in lower-case words")


def test_the_name_that_would_be_right_is_told(tmp_path):
    assert findings(tmp_path, LESSON, "My Lesson.yaml")[0][2].endswith("such as `my-lesson.yaml`")
    assert findings(tmp_path, LESSON, "훅.yaml")[0][2].endswith("such as `forward-hook.yaml`")


def test_a_finding_reads_as_tools_expect(tmp_path):
    finding = Finding(tmp_path / "double.yaml", 3, 7, "F003", "it is wrong")
    assert str(finding) == f"{tmp_path / 'double.yaml'}:3:7: F003 it is wrong"


def test_unreadable_holds_its_findings_once_and_in_order(tmp_path):
    late, early = (Finding(tmp_path, line, 1, "F003", "x") for line in (2, 1))
    unreadable = Unreadable([late, early, late])
    assert unreadable.findings == (early, late)
    assert str(unreadable) == f"{early}\n{late}"


def test_reading_lessons_imports_nothing_heavy():
    code = (
        "import sys, tutor.library; print(sorted({'torch', 'numpy', 'textual'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
