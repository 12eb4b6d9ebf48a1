"""What the authors' guide shows is true: each of its examples is run."""

import re
from pathlib import Path

import pytest
import yaml

from tutor.attempt import attempt
from tutor.explain import Source
from tutor.lesson import KINDS, Lesson
from tutor.library import built_in, read_lesson

GUIDE = (built_in() / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", GUIDE, re.DOTALL | re.MULTILINE))
SETUP = "import torch\nfrom torch import nn\n"


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


@pytest.fixture
def whole_lesson(tmp_path: Path):
    (text,) = [text for text in blocks(GUIDE, "yaml") if text.startswith("format: 1")]
    path = tmp_path / "centre.yaml"
    path.write_text(text, encoding="utf-8")
    return read_lesson(path)


def example(kind) -> Lesson:
    """The lesson that a kind's example is a part of."""
    (text,) = blocks(SECTIONS[kind], "yaml")
    frame = {
        "format": 1,
        "title": kind,
        "summary": kind,
        "minutes": 1,
        "explain": kind,
        "setup": SETUP,
        "starter": "...",
        "cases": [{"title": "the only case"}],
    }
    return Lesson.model_validate({**frame, **yaml.safe_load(text), "id": "example", "digest": "0"})


def test_the_whole_lesson_is_one(whole_lesson, engine):
    assert attempt(whole_lesson, whole_lesson.solution, engine).passed
    assert attempt(whole_lesson, whole_lesson.starter, engine).explanation.source is Source.UNFILLED
    for answer in whole_lesson.accepts:
        assert attempt(whole_lesson, answer, engine).passed
    for mistake in whole_lesson.mistakes:
        verdict = attempt(whole_lesson, mistake.answer, engine)
        assert verdict.explanation.text == mistake.says


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
