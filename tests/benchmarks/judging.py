"""`python -m tests.benchmarks.judging`: from what was observed to the verdict, without any run.

Times of the processor: other programs on the machine do not count.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import table
from tutor.attempt.explaining import Failure, _near_miss, describe
from tutor.attempt.judging import Finding, judge_case, require_fit
from tutor.attempt.plan import draw, plan
from tutor.attempt.sighting import Pending
from tutor.attempt.verdict import Status
from tutor.engine import Cancel, Engine
from tutor.lesson import Lesson
from tutor.library import Library, read_lesson

ROUNDS = int(os.environ.get("ROUNDS", "30"))
ANSWERS = Path(__file__).parents[1] / "answers"
WRONG = {
    "gather-3d": "half_of_the_gradient",
    "apply-linear-hooks": "bias_forgotten",
    "build-the-tree": "b_before_a",
}


def main() -> None:
    """Prints the table."""
    paths = {entry.id: entry.path for entry in Library.open().entries}
    with Engine() as engine:
        engine.wait(120)
        for name, answer in WRONG.items():
            lesson = read_lesson(paths[name])
            wrong = (ANSWERS / name / "wrong" / f"{answer}.py").read_text(encoding="utf-8")
            rows = {
                "an answer passes": _times(_verdict(lesson, lesson.solution, engine)),
                "an answer fails": _times(_verdict(lesson, wrong, engine)),
            }
            print(table(name, rows, "an answer passes"), "\n")


def _verdict(lesson: Lesson, answer: str, engine: Engine) -> Callable[[], None]:
    """Returns what judges and explains an answer, whose runs are done."""
    runs = plan(lesson, {}, draw(lesson))
    expected, seen = (
        [Pending(engine, lesson, code, run, Cancel()).result() for run in runs]
        for code in (lesson.solution, answer)
    )

    def judge() -> None:
        findings: list[Finding] = []
        for run, right, got in zip(runs, expected, seen, strict=True):
            require_fit(lesson, run, right)
            findings += judge_case(lesson, run, right, got) if got.complete else ()
        failed = tuple(one for one in findings if not one.passed)
        if failed:
            passed = tuple(one for one in findings if one.passed)
            failure = Failure(lesson, answer, Status.FAILED, runs, tuple(seen), failed, passed)
            _near_miss(failure)
        for finding in findings:
            describe(finding)

    return judge


def _times(what: Callable[[], None]) -> list[float]:
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        what()
        times.append(time.process_time() - started)
    return times


if __name__ == "__main__":
    main()
