"""`python -m tests.answers.report`: how each wrong answer is explained, as Markdown, to be read.

The explanations of a few lessons alone: `python -m tests.answers.report gather-3d buffer`.
"""

import sys
from collections import Counter
from pathlib import Path

from tests.answers.trial import Trials
from tutor.attempt import Verdict
from tutor.engine import Engine
from tutor.explain import Source
from tutor.lesson import Lesson, Limits
from tutor.library import Library, read_lesson

HERE = Path(__file__).parent


def main(wanted: list[str]) -> None:
    """Prints the report of some lessons, or of all that have answers."""
    paths = {entry.id: entry.path for entry in Library.open().entries}
    total: Counter[Source] = Counter()
    with Engine() as engine:
        if not engine.wait(120):
            sys.exit("PyTorch did not start: try again, or run `torchtutor doctor`.")
        trials = Trials(engine)
        for name in wanted or sorted(path.name for path in HERE.iterdir() if path.is_dir()):
            if name in paths:
                lesson = read_lesson(paths[name]).model_copy(update={"limits": Limits(seconds=60)})
                total += report(lesson, trials)
    print(f"\n# All lessons\n\n{_shares(total)}")


def report(lesson: Lesson, trials: Trials) -> Counter[Source]:
    """Prints how each wrong answer to a lesson is explained, and returns how many by what."""
    print(f"\n# {lesson.id}\n")
    sources: Counter[Source] = Counter()
    for path in sorted(HERE.glob(f"{lesson.id}/wrong/*.py")):
        verdict = trials.of(lesson).press(path.read_text(encoding="utf-8"))
        print(f"## {lesson.id}: {path.stem} ({_source(verdict)})\n\n{_quoted(verdict)}\n")
        if verdict.explanation:
            sources[verdict.explanation.source] += 1
    print(_shares(sources))
    return sources


def _source(verdict: Verdict) -> str:
    return verdict.explanation.source if verdict.explanation else verdict.status


def _quoted(verdict: Verdict) -> str:
    text = verdict.explanation.text if verdict.explanation else verdict.status.word
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _shares(sources: Counter[Source]) -> str:
    number = sources.total()
    rows = [f"| {source} | {count} | {count / number:.0%} |" for source, count in sources.items()]
    return "\n".join(["| source | answers | share |", "|---|---|---|", *sorted(rows)])


if __name__ == "__main__":
    main(sys.argv[1:])
