"""What the authors' guide shows is true: each of its examples is run."""

import re
from pathlib import Path

import pytest
import yaml

from tutor.attempt import attempt
from tutor.lesson import KINDS, Lesson
from tutor.library import Library, built_in

GUIDE = (built_in() / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", GUIDE, re.DOTALL | re.MULTILINE))
FRAME = {
    "format": 1,
    "id": "example",
    "digest": "0",
    "title": "An example",
    "summary": "An example.",
    "minutes": 1,
    "explain": "An example.",
    "setup": "import torch\nfrom torch import nn\n",
    "starter": "...",
    "cases": [{"title": "the only case"}],
}
"""What a part of a lesson stands in."""
SEEDS = 5


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


LOOSE = [
    text
    for text in blocks(GUIDE, "yaml")
    if not text.startswith("format: 1") and not any(text in section for section in SECTIONS.values())
]


@pytest.fixture
def whole_lesson(tmp_path: Path):
    (text,) = [text for text in blocks(GUIDE, "yaml") if text.startswith("format: 1")]
    path = tmp_path / "centre.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def example(kind) -> Lesson:
    """The lesson that a kind's example is a part of."""
    (text,) = blocks(SECTIONS[kind], "yaml")
    return Lesson.model_validate({**FRAME, "title": kind, **yaml.safe_load(text)})


def test_the_whole_lesson_is_proved(whole_lesson, proof_of):
    proof = proof_of(whole_lesson, SEEDS)
    assert "\n".join(map(str, proof.findings)) == ""


@pytest.mark.parametrize("text", LOOSE)
def test_what_stands_outside_of_a_section_is_part_of_a_lesson(text):
    part = yaml.safe_load(text)
    if part is None:
        assert text.startswith("# lint: allow ")
        return
    checks = part if "checks" in part else {"checks": [{"value": "answer"}]}
    Lesson.model_validate({**FRAME, "solution": "answer = 1", **checks, **part})


def test_every_kind_has_its_section():
    assert set(SECTIONS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_each_example_accepts_its_solution_and_refuses_what_it_says(kind, engine):
    lesson = example(kind)

    assert kind in {check.kind for check in lesson.checks}
    assert attempt(lesson, lesson.solution, engine).passed
    refused = blocks(SECTIONS[kind], "python")
    assert refused
    for answer in refused:
        verdict = attempt(lesson, answer, engine)
        assert verdict.status == "failed", verdict.explanation


def test_the_table_of_the_built_in_course_is_that_of_its_lessons():
    table = re.findall(r"^\| (\w+) \| `([\w-]+)` \| (?:S\d\d|–) \| (.*) \|$", GUIDE, re.MULTILINE)
    library = Library.open()
    rows = [(one.track, one.id, ", ".join(library.lesson(one.id).concepts)) for one in library.entries]
    assert table == rows
