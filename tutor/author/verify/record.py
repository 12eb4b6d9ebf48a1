"""Which lessons were proved as they stand."""

import contextlib
import hashlib
import json
from importlib.metadata import version
from pathlib import Path

from tutor.library import Unreadable, read_lesson

_FORMAT = 1


class Record:
    """Keeps, for each lesson's file, what it held when it was proved last.

    What it held is a digest of the lesson, of its `setup_file`, of the tutor's version and of how
    many seeds were tried.

    Args:
        file: Where it is kept. What cannot be read there counts as nothing.
        seeds: On how many seeds right answers are tried.
    """

    def __init__(self, file: Path, seeds: int) -> None:
        self._file = file
        self._seeds = seeds
        self._proved: dict[str, str] = {}
        with contextlib.suppress(OSError, ValueError, AttributeError):
            kept = json.loads(file.read_text(encoding="utf-8"))
            if kept.get("format") == _FORMAT:
                self._proved = {str(key): str(value) for key, value in kept["proved"].items()}

    def holds(self, lesson: Path) -> bool:
        """Returns whether a lesson was proved as it stands."""
        key = self._key(lesson)
        return key is not None and self._proved.get(str(lesson.resolve())) == key

    def note(self, lesson: Path, *, passed: bool) -> None:
        """Keeps how the proof of a lesson ended."""
        key = self._key(lesson) if passed else None
        if key is None:
            self._proved.pop(str(lesson.resolve()), None)
        else:
            self._proved[str(lesson.resolve())] = key

    def save(self) -> None:
        """Writes it; without it, the next run proves everything again."""
        text = json.dumps({"format": _FORMAT, "proved": self._proved}, indent=1)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._file)

    def _key(self, lesson: Path) -> str | None:
        try:
            digest = read_lesson(lesson).digest
        except Unreadable:
            return None
        parts = (digest, version("torchtutor"), str(self._seeds))
        return hashlib.sha256(" ".join(parts).encode()).hexdigest()
