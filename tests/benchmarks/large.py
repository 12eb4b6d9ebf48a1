"""Courses of a hundred and of ten thousand lessons: `python -m tests.benchmarks.large`.

They are the built-in lessons over and over, each with an id and a title of its own, a hundred to a
track.
"""

import itertools
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.figures import table
from tests.benchmarks.terminal import Terminal, environment, opens
from tutor.author.lint import lint
from tutor.library import Library
from tutor.library.index import Index
from tutor.store import locations

COUNTS = tuple(map(int, os.environ.get("COUNTS", "100,10000").split(",")))
ROUNDS = int(os.environ.get("ROUNDS", "7"))
A_TRACK = 100
NEEDS = re.compile(r"\nneeds: \[(.*)\]\n")
TITLE = re.compile(r'^title: "?', re.MULTILINE)
CODE = re.compile(
    r"^(?: *(?:- )?(?:setup|starter|run|solution|answer): \||  - \|)\n( +)", re.MULTILINE
)
"""How a block of Python begins. Each gets a comment of its own, so that no two are equal."""


def make(folder: Path, count: int) -> Path:
    """Returns the folder of a new course of so many lessons."""
    library = Library.open()
    folder.mkdir(parents=True)
    for shared in library.folder.glob("*.py"):
        shutil.copy(shared, folder)
    files = [library.path(entry.id) for entry in library.entries]
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    course = ["format: 1", f"id: large-{count}", "title: A large course", "about: For a benchmark."]
    course.append("tracks:")
    for number, file in enumerate(itertools.islice(itertools.cycle(files), count)):
        track = f"track-{number // A_TRACK}"
        if number % A_TRACK == 0:
            (folder / track).mkdir()
            course += [f"  - id: {track}", f"    title: Track {number // A_TRACK}", "    lessons:"]
        name = f"{file.stem}-{number}"
        course.append(f"      - {name}")
        text = TITLE.sub(rf"\g<0>No. {number}, ", texts[file], count=1)
        first = number - number % len(files)  # of this time over
        ids = {file.stem: f"{file.stem}-{first + place}" for place, file in enumerate(files)}
        text = NEEDS.sub(lambda found, ids=ids: _needed(found, ids), text)
        text = CODE.sub(rf"\g<0># no. {number}\n\g<1>", text)
        (folder / track / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "course.yaml").write_text("\n".join(course) + "\n", encoding="utf-8")
    return folder


def _needed(found: re.Match[str], ids: Mapping[str, str]) -> str:
    return f"\nneeds: [{', '.join(ids[name] for name in found[1].split(', ') if name)}]\n"


def large_courses() -> None:
    """Prints how long a start takes, and the map, by the number of lessons; then lint."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        os.environ[locations.HOME] = temporary
        courses = {count: make(root / f"course-{count}", count) for count in COUNTS}
        first = {f"{count:,} lessons": [_timed(_listed, courses[count])] for count in COUNTS}
        base = next(iter(first))
        print(table("Reading all lessons, for the first list", first, base), "\n")
        rows = again, frames, texts, maps, finds = [{name: [] for name in first} for _ in range(5)]
        for turn in range(ROUNDS + 1):
            for name, course in zip(first, courses.values(), strict=True):
                listed = _timed(_listed, course)
                times = _start(course, str(root))
                if turn:  # the first round fills the caches of the disk
                    for kept, seconds in zip(rows, (listed, *times), strict=True):
                        kept[name].append(seconds)
        print(table("What the index knows, for another list", again, base), "\n")
        print(table("Spawn to the first painted frame", frames, base), "\n")
        print(table("Spawn to the lesson's text on screen", texts, base), "\n")
        print(table("The key of the map to its list painted", maps, base), "\n")
        print(table("The last lesson's number typed in the search to its title", finds, base), "\n")
        named = [*zip(first, courses.values(), strict=True)]
        processor = _processor()
        linted = {name: [_timed(lint, [course])] for name, course in named}
        print(table("Lint", linted, base))
        print(f"  of the processor, both together: {_processor() - processor:.1f} s")


def _start(course: Path, home: str) -> tuple[float, float, float, float]:
    library = Library.open(course)
    first, second, *_ = library.entries
    begins = " ".join(library.lesson(first.id).explain.split()[:3])
    last = str(len(library.entries) - 1)
    with Terminal(opens(course), environment(home)) as terminal:
        frame = terminal.first_frame() - terminal.started
        text = terminal.shows(begins) - terminal.started
        terminal.shows("PyTorch is ready")
        pressed = terminal.send("\x0c")
        listed = terminal.shows(library.lesson(second.id).title) - pressed
        typed = terminal.send(last)
        return frame, text, listed, terminal.shows(f"No. {last}, ") - typed


def _listed(course: Path) -> None:
    library = Library.open(course)
    Index(library, locations.index_file(course)).glances(forks=True)


def _processor() -> float:
    """Returns the seconds that this program and those that it started have used."""
    return sum(os.times()[:4])


def _timed(action, *arguments) -> float:
    started = time.perf_counter()
    action(*arguments)
    return time.perf_counter() - started


if __name__ == "__main__":
    large_courses()
