"""A lesson that lint finds nothing in, and how a test breaks it."""

from dataclasses import dataclass
from pathlib import Path

from tutor.author.lint import lint
from tutor.author.lint.course import COURSE_RULES
from tutor.author.lint.lessons import LESSON_RULES
from tutor.library import Finding

ALL = (*LESSON_RULES, *COURSE_RULES)

LESSON = """\
format: 1
title: Take each row's mean away
summary: Shift the rows of a matrix to a mean of zero.
concepts: [mean, broadcasting]
needs: []
minutes: 5

explain: |
  A mean over all elements is one number:

  ```python
  x.mean()
  ```

  **Your turn.** Define `centre(x, by=1.0)`, which returns `x` with the
  mean of each row, times `by`, taken away.

setup: |
  import torch


  def tripled(x):
      return 3 * x

starter: |
  def centre(x, by=1.0):
      ...  # TODO: take the mean of each row away

run: |
  y = centre(tripled(x))

cases:
  - title: two rows
    given:
      x: "torch.tensor([[1.0, 2.0, 6.0], [0.0, 1.0, 5.0]])"
  - title: other numbers
    hidden: true
    given:
      x: torch.randn(4, 3)

checks:
  - value: y
    title: the rows of y have a mean of zero
  - call: centre(x, by=2.0)
    title: by says how much of the mean is taken away

hints:
  - Which dimension do the elements of one row lie along?
  - The means must keep a dimension, to stand beside the rows.

solution: |
  def centre(x, by=1.0):
      return x - by * x.mean(dim=1, keepdim=True)

accepts:
  - |
    def centre(x, by=1.0):
        return (x.double() - by * x.double().mean(1, True)).to(x.dtype)

after: |
  Also right: `x.sub(...)`.

mistakes:
  - answer: |
      def centre(x, by=1.0):
          return x - by * x.mean(dim=0)
    says: Each column has a mean of zero now. Which mean does the lesson ask for?
  - answer: |
      def centre(x, by=1.0):
          return x - by * x.mean()
    says: All elements together have a mean of zero now. And each row?

limits:
  seconds: 5
  memory: 512MiB
"""

Change = tuple[str, str]


def changed(*changes: Change, text: str = LESSON) -> str:
    """The lesson's text with parts of it exchanged, each of which stands there once."""
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


@dataclass(frozen=True)
class Row:
    """A rule's code, a lesson that breaks it, and one that nearly does."""

    code: str
    broken: tuple[Change, ...]
    at: str
    """What the finding points to: a part of the broken text that stands there once."""
    near: tuple[Change, ...] = ()
    """Changes that make it nearly broken: nothing may be found."""


def place(text: str, part: str) -> tuple[int, int]:
    """Line and column of a part of a text that stands there once."""
    assert text.count(part) == 1, (part, text.count(part))
    before = text[: text.index(part)].split("\n")
    return len(before), len(before[-1]) + 1


def found(folder: Path, text: str | bytes, rules=ALL, name="centre.yaml") -> list[Finding]:
    """What lint finds in a lesson of this text."""
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(lint([file], rules).findings)
