"""What the authors' guide shows is true: each of its examples is part of a lesson that is proved."""

import re

import pytest
import yaml

from tests.author.lint.texts import changed, found
from tests.lessons.guide_parts import COMPLETED, FRAME
from tutor.lesson import KINDS
from tutor.library import Library, built_in, read_lesson

GUIDE = (built_in() / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", GUIDE, re.DOTALL | re.MULTILINE))
SEEDS = 5


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


LOOSE = [
    text
    for text in blocks(GUIDE, "yaml")
    if not text.startswith("format: 1") and not any(text in section for section in SECTIONS.values())
]


def whole(part, more="", refused=()):
    """The text of a lesson that a part of one stands in, with more that belongs to it."""
    part, more = yaml.safe_load(part), yaml.safe_load(more) or {}
    lesson = {**yaml.safe_load(FRAME), **part, **more}
    for key in ("checks", "equivalent"):
        lesson[key] = [*part.get(key, ()), *more.get(key, ())]
    lesson["mistakes"] = [
        {"answer": answer, "says": f"The guide refuses this, as number {number}."}
        for number, answer in enumerate(refused)
    ]
    return yaml.safe_dump(lesson, sort_keys=False)


@pytest.fixture
def findings(tmp_path, proof_of):
    """What the proof of a lesson of this text finds."""

    def findings_in(text, name):
        path = tmp_path / f"{name.replace('_', '-')}.yaml"
        path.write_text(text, encoding="utf-8")
        return "\n".join(map(str, proof_of(path, SEEDS).findings))

    return findings_in


def example(kind):
    """The example of a kind, and the answers that it refuses."""
    (text,) = blocks(SECTIONS[kind], "yaml")
    refused = blocks(SECTIONS[kind], "python")
    assert refused
    return text, refused


def test_the_whole_lesson_is_proved(findings):
    (text,) = [text for text in blocks(GUIDE, "yaml") if text.startswith("format: 1")]
    assert findings(text, "centre") == ""


@pytest.mark.parametrize("key", ["equals", "equivalent"])
def test_what_shows_a_key_is_part_of_a_lesson_that_is_proved(key, findings):
    (text,) = [text for text in LOOSE if f"{key}:" in text]
    assert findings(whole(text, COMPLETED[key]), key) == ""


def test_what_allows_a_finding_of_lint_does_so_in_a_lesson(tmp_path):
    (comment,) = [text for text in LOOSE if text.startswith("# lint: allow V013 ")]
    square = changed(
        ("[[1.0, 2.0, 6.0], [0.0, 1.0, 5.0]]", "[[1.0, 2.0], [0.0, 5.0]]"),
        ("torch.randn(4, 3)", "torch.randn(4, 4)"),
    )
    assert {finding.code for finding in found(tmp_path, square)} == {"V013"}
    assert found(tmp_path, comment + square) == []


def test_nothing_else_in_yaml_stands_outside_of_a_section():
    assert len(LOOSE) == 3


def test_every_kind_has_its_section():
    assert set(SECTIONS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_each_example_is_part_of_a_lesson_that_is_proved(kind, findings):
    text, refused = example(kind)
    assert any(kind in check for check in yaml.safe_load(text)["checks"])
    assert findings(whole(text, COMPLETED.get(kind, ""), refused), kind) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_each_example_by_itself_accepts_its_solution_and_refuses_what_it_says(
    kind, run, tmp_path
):
    text, refused = example(kind)
    path = tmp_path / "example.yaml"
    path.write_text(whole(text), encoding="utf-8")
    lesson = read_lesson(path)
    assert run(lesson, lesson.solution).passed
    for answer in refused:
        verdict = run(lesson, answer)
        assert verdict.status == "failed", verdict.explanation


def test_the_table_of_the_built_in_course_is_that_of_its_lessons():
    table = re.findall(r"^\| (\w+) \| `([\w-]+)` \| (?:S\d\d|–) \| (.*) \|$", GUIDE, re.MULTILINE)
    library = Library.open()
    rows = [(one.track, one.id, ", ".join(library.lesson(one.id).concepts)) for one in library.entries]
    assert table == rows
