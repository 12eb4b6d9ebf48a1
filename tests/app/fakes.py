"""What the app is tested with: a small course, a store in memory, an engine that does nothing."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from tutor.app.services import Services
from tutor.attempt.verdict import CheckResult, Seconds, Status, Verdict
from tutor.engine import Cancel
from tutor.explain import Explanation, Source
from tutor.lesson import Course, Lesson
from tutor.library import Finding, Unreadable
from tutor.store import Draft, Pass
from tutor.store.settings import Settings

EXPLAIN = """\
A **forward hook** sees what flows out of a module.

```python
def hook(module, args, output):
    ...
```

It is called once in each pass, with three things:

- the module,
- its inputs, as a tuple,
- its output.

**Your turn.** Keep the output in `answer`.
"""


def lesson(name: str, **changes: object) -> Lesson:
    fields = {
        "format": 1,
        "title": f"The lesson {name}",
        "summary": "One sentence.",
        "minutes": 6,
        "explain": EXPLAIN,
        "setup": "import torch\nfrom torch import nn\n\nmodel = nn.Linear(2, 3)\n",
        "starter": "answer = []\n\n\ndef hook(module, args, output):\n    ...  # TODO: keep the output\n",
        "cases": [{"title": "the numbers in the text"}],
        "checks": [{"value": "answer"}],
        "hints": ["Look at `output`.", "A list has `append`."],
        "solution": "answer = []\n\n\ndef hook(module, args, output):\n    answer.append(output)\n",
        "after": "The hook saw **every** output.",
        "id": name,
        "digest": f"digest of {name}",
    }
    return Lesson.model_validate(fields | changes)


def unreadable(file: str = "lessons/hooks/broken.yaml") -> Unreadable:
    message = "found the key 'hint'; did you mean 'hints'?"
    return Unreadable([Finding(Path(file), 12, 3, "F003", message)])


class FakeLibrary:
    """Two tracks, four lessons, of which one cannot be read."""

    def __init__(self, lessons: Mapping[str, Lesson | Unreadable] | None = None) -> None:
        self._lessons = lessons or {
            "index-select": lesson("index-select", title="Pick rows by index"),
            "gather": lesson("gather", title="Gather along a dimension", setup="", hints=[]),
            "broken": unreadable(),
            "forward-hook": lesson("forward-hook", title="Catch a layer's output"),
        }
        ids = tuple(self._lessons)
        tracks = [
            {"id": "tensors", "title": "Tensors", "lessons": ids[:2]},
            {"id": "hooks", "title": "Hooks", "lessons": ids[2:]},
        ]
        course = {"format": 1, "id": "fake", "title": "PyTorch, by hand", "about": "A course."}
        tracks = [track for track in tracks if track["lessons"]]
        self.course = Course.model_validate(course | {"tracks": tracks})
        self.entries = tuple(
            SimpleNamespace(id=name, track=track["id"], path=Path(f"{name}.yaml"))
            for track in tracks
            for name in track["lessons"]
        )

    def lesson(self, name: str) -> Lesson:
        found = self._lessons[name]
        if isinstance(found, Unreadable):
            raise found
        return found

    def glances(self) -> list[tuple[object, Lesson | Unreadable]]:
        return [(entry, self._lessons[entry.id]) for entry in self.entries]

    at_once = glances

    def made_apart(self) -> None: ...


class FakeStore:
    """Keeps everything in dictionaries, and refuses a thread that did not open it."""

    def __init__(self) -> None:
        self.drafts: dict[str, Draft] = {}
        self.places: dict[str, str] = {}
        self.attempts: list[tuple[str, str, str]] = []
        self.passed: dict[str, Pass] = {}
        self.kept_seeds: dict[str, Mapping[int, tuple[int, ...]]] = {}
        self.hints_shown: dict[str, int] = {}
        self.closed = False
        self._thread = 0

    def open(self) -> "FakeStore":
        self._thread = threading.get_ident()
        return self

    def _check(self) -> None:
        assert threading.get_ident() == self._thread, "a store belongs to the thread that opened it"

    def draft(self, course: str, lesson: str) -> Draft | None:
        self._check()
        return self.drafts.get(lesson)

    def save_draft(self, course: str, lesson: str, draft: Draft) -> None:
        self._check()
        self.drafts[lesson] = draft

    def place(self, course: str) -> str | None:
        self._check()
        return self.places.get(course)

    def save_place(self, course: str, lesson: str) -> None:
        self._check()
        self.places[course] = lesson

    def passes(self, course: str) -> Mapping[str, Pass]:
        self._check()
        return self.passed

    def record(
        self, course: str, lesson: str, digest: str, *, answer: str, status: str, passed: bool
    ) -> None:
        self._check()
        self.attempts.append((lesson, answer, str(status)))
        if passed:
            self.passed[lesson] = Pass(digest, datetime.now(UTC))

    def seeds(self, course: str, lesson: str) -> Mapping[int, tuple[int, ...]]:
        self._check()
        return self.kept_seeds.get(lesson, {})

    def save_seeds(self, course: str, lesson: str, seeds: Mapping[int, tuple[int, ...]]) -> None:
        self._check()
        self.kept_seeds[lesson] = seeds

    def hints(self, course: str, lesson: str) -> int:
        self._check()
        return self.hints_shown.get(lesson, 0)

    def save_hints(self, course: str, lesson: str, count: int) -> None:
        self._check()
        self.hints_shown[lesson] = count

    def close(self) -> None:
        self._check()
        self.closed = True


class FakeEngine:
    """Has PyTorch as soon as `arrived` is set."""

    containment = "good"
    no_gpu = ""

    def why_no_gpu(self) -> str:
        return self.no_gpu

    def __init__(self) -> None:
        self.arrived = threading.Event()
        self.arrived.set()
        self.closed = False

    @property
    def ready(self) -> bool:
        return self.arrived.is_set()

    def start(self) -> None: ...

    def wait(self, timeout: float) -> bool:
        return self.arrived.wait(timeout)

    def close(self) -> None:
        self.closed = True


class FakeAhead:
    """What is prepared for a lesson; prepares nothing."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.renewed: list[Mapping[int, tuple[int, ...]]] = []
        self.closed = False

    def renew(self, kept: Mapping[int, tuple[int, ...]]) -> None:
        self.renewed.append(kept)

    def close(self) -> None:
        self.closed = True


def verdict(lesson: str, status: Status, **changes: object) -> Verdict:
    passed = status is Status.PASSED
    checks = (
        CheckResult("answer holds the output", "value", "the numbers in the text", False, True, ""),
        CheckResult(
            "the hook is on `model`", "hooks", "other numbers", True, passed,
            "" if passed else "there is no hook: 0 of 1",
        ),
    )  # fmt: skip
    explanation = Explanation(
        Source.SAYS, "The hook was never put on: call `register_forward_hook`."
    )
    fields = {
        "lesson": lesson,
        "status": status,
        "checks": checks,
        "explanation": None if passed else explanation,
        "printed": "",
        "seconds": Seconds(0.05, 0.12),
        "containment": "basic",
    }
    return Verdict(**(fields | changes))


def by_text(lesson: Lesson, answer: str, cancel: Cancel) -> Verdict:
    """Pass an answer that appends; wait for a stop where it says sleep."""
    if "sleep" in answer:
        while not cancel.cancelled:
            threading.Event().wait(0.01)
        return verdict(lesson.id, Status.CANCELLED)
    return verdict(lesson.id, Status.PASSED if "append" in answer else Status.FAILED)


@dataclass
class World:
    """Everything around one app."""

    library: Callable[[], FakeLibrary] = FakeLibrary
    store: FakeStore = field(default_factory=FakeStore)
    engine: FakeEngine = field(default_factory=FakeEngine)
    judge: Callable[[Lesson, str, Cancel], Verdict] = by_text
    settings: Settings = field(default_factory=Settings)
    seeds: list[Mapping[int, tuple[int, ...]]] = field(default_factory=list)
    """The seeds that each attempt was given."""
    answers: list[str] = field(default_factory=list)
    """Each answer that ran."""
    explained: list[bool] = field(default_factory=list)
    """Of each attempt, whether it was to be explained."""
    ahead: list["FakeAhead"] = field(default_factory=list)
    """What was prepared for each attempt."""

    @property
    def services(self) -> Services:
        def attempt(ahead, answer, *, seeds, cancel, explained=True):
            self.answers.append(answer)
            self.explained.append(explained)
            self.ahead.append(ahead)
            self.seeds.append(seeds)
            return self.judge(ahead.lesson, answer, cancel)

        return Services(
            open_library=self.library,
            open_index=lambda library: library,
            open_store=self.store.open,
            make_engine=lambda: self.engine,
            make_cancel=Cancel,
            attempt=attempt,
            look_ahead=lambda lesson, engine: FakeAhead(lesson),
            load_settings=lambda: self.settings,
            save_settings=lambda settings: setattr(self, "settings", settings),
        )


def left_off_at(name: str, **drafts: Draft) -> World:
    """A world in which this lesson was open last."""
    world = World()
    world.store.places["fake"] = name
    world.store.drafts = drafts
    return world
