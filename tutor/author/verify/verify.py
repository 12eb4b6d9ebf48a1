"""From paths to proofs."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tutor.author.lint.view import LessonView
from tutor.author.verify.answers import mistakes, right, starter
from tutor.author.verify.bench import Bench
from tutor.author.verify.surroundings import quiet, speed, surroundings
from tutor.author.verify.survivors import Count, survivors
from tutor.author.verify.texts import texts
from tutor.engine import Engine
from tutor.library import Finding, Library, Unreadable
from tutor.library.read import COURSE, read_written

STEPS = (quiet, starter, mistakes, texts, surroundings)
"""What follows once the right answers pass, before the mutants."""


@dataclass(frozen=True)
class Proof:
    """What was found out about one lesson."""

    file: Path
    findings: tuple[Finding, ...]
    """By their place; empty when the lesson is proved."""
    mutants: Count | None = None
    """None when it did not come to that."""
    seconds: float = 0.0
    skipped: str = ""
    """Why it could not be run here; empty when it was."""

    @property
    def passed(self) -> bool:
        """Whether it ran and nothing was found."""
        return not (self.findings or self.skipped)


def lessons_at(paths: Iterable[Path]) -> Iterator[Path]:
    """Yields the files of the lessons at some paths, each that is there.

    Args:
        paths: Lesson files, course folders, or files `course.yaml`, that lint could look at.
    """
    for path in paths:
        folder = path.parent if path.name == COURSE else path
        if not folder.is_dir():
            yield path
            continue
        # What is wrong with the course itself, lint tells.
        with contextlib.suppress(Unreadable):
            library = Library.open(folder)
            for entry in library.entries:
                with contextlib.suppress(Unreadable):
                    yield library.path(entry.id)


def prove(  # noqa: PLR0913  # what a proof is made with
    file: Path,
    engine: Engine,
    elsewhere: Engine,
    pool: ThreadPoolExecutor,
    *,
    rounds: int,
    watch: Callable[[str], None] = lambda _: None,
) -> Proof:
    """Proves one lesson.

    Args:
        file: The lesson's file.
        engine: Where its answers run.
        elsewhere: An engine whose processes have another hash seed.
        pool: What waits for them; of as many threads as answers run at once, or more.
        rounds: On how many seeds right answers are tried.
        watch: Told the name of each step as it begins.

    Raises:
        EngineError: There is no process to run answers in.
    """
    started = monotonic()
    try:
        view = LessonView(read_written(file))
    except Unreadable as error:
        return Proof(file, error.findings)
    if view.lesson.needs_gpu and (why := engine.why_no_gpu()):
        return Proof(file, (), skipped=f"it needs a GPU, and {why}")
    bench = Bench(view, engine, elsewhere, pool, rounds)
    watch("right answers")
    findings = list(right(bench))
    count = None
    # Of a lesson that is broken, nothing else can be found out.
    if not findings:
        findings = list(_found(bench, watch))
        watch("mutants")
        count, of_mutants = survivors(bench)
        findings += of_mutants
        # Last: by now the engine has the slow parts of torch, as a learner's has.
        watch("speed")
        findings += speed(bench)
    found = tuple(sorted(set(findings)))
    return Proof(file, found, count, monotonic() - started)


def _found(bench: Bench, watch: Callable[[str], None]) -> Iterator[Finding]:
    for step in STEPS:
        watch(step.__name__)
        yield from step(bench)
