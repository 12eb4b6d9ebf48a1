"""A small course that is right in every point, to be broken one point at a time."""

from pathlib import Path

from tutor.library import Unreadable, read_lesson

LESSON = """\
format: 1
title: Double a number
summary: Multiply a tensor by two.
concepts: [arithmetic]
needs: []
minutes: 3

explain: |
  Write `double(x)`.

setup: |
  import torch

  two = 2

starter: |
  def double(x):
      ...  # TODO

run: |
  y = double(x)

cases:
  - title: one
    given:
      x: torch.tensor([1.0])
  - title: other numbers
    hidden: true
    given:
      x: torch.randn(4)

checks:
  - value: y
    title: y is twice x
  - call: double(x)
    grad: []

hints:
  - How often does x go into y?
solution: |
  def double(x):
      return two * x
after: |
  Also right is `x + x`.
mistakes:
  - answer: |
      def double(x):
          return x ** 2
    says: That is the square.
limits:
  seconds: 5
  memory: 512MiB
"""

COURSE = """\
format: 1
id: arithmetic
title: Arithmetic
about: A course to test with.
authors: [Ada]
tracks:
  - id: first
    title: First steps
    lessons:
      - double
      - halve
  - id: second
    title: Second steps
    lessons: [triple]
"""


def lesson(*changes: tuple[str, str]) -> str:
    """The lesson's text with parts of it exchanged, each of which stands there once."""
    text = LESSON
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def place(text: str, part: str) -> tuple[int, int]:
    """Line and column of a part of a text that stands there once."""
    assert text.count(part) == 1, part
    before = text[: text.index(part)].split("\n")
    return len(before), len(before[-1]) + 1


def write_course(folder: Path, course: str = COURSE, **lessons: str) -> Path:
    """Write the course; of its lessons, the ones given stand in place of the right one."""
    (folder / "course.yaml").write_text(course, encoding="utf-8")
    for path in ("first/double", "first/halve", "second/triple"):
        file = folder / f"{path}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(lessons.get(file.stem, LESSON), encoding="utf-8")
    return folder


def findings(
    folder: Path, text: str | bytes, name: str = "double.yaml"
) -> list[tuple[int, int, str]]:
    """What is wrong with a lesson of this text: line, column and message of each finding."""
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        read_lesson(file)
    except Unreadable as unreadable:
        wrong = unreadable.findings
    else:
        return []
    assert all(finding.file == file for finding in wrong)
    return [(finding.line, finding.column, finding.message) for finding in wrong]
