"""Progress on disk: drafts, attempts and passes, kept the moment they happen."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from tutor.store import locations
from tutor.store.errors import StoreError
from tutor.store.migrations import migrate
from tutor.store.records import Draft, Pass

_BUSY_SECONDS = 10
"""How long one program waits while another one writes."""


class Store:
    """One learner's progress, by the ids of the course and the lesson.

    What a `save_` or `record` was given is in the file when it returns, so a killed program loses
    nothing. Several programs may have the same file open. One object belongs to the thread that
    opened it.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        """The file that progress is kept in."""

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the file, making it and its folder on first use.

        Args:
            path: The database; None for the one in the data folder.

        Raises:
            StoreError: It cannot be read or made, or a newer torchtutor wrote it.
        """
        path = path or locations.database()
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
            try:
                # In WAL mode a commit outlives a killed process also without waiting for the disk.
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                migrate(connection)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def place(self, course: str) -> str | None:
        """Return the lesson that is open, or None at first."""
        row = self._row("SELECT lesson FROM place WHERE course = ?", course)
        return row[0] if row else None

    def save_place(self, course: str, lesson: str) -> None:
        """Keep which lesson is open."""
        self._run("INSERT OR REPLACE INTO place VALUES (?, ?)", course, lesson)

    def draft(self, course: str, lesson: str) -> Draft | None:
        """Return what was typed last, or None when nothing was."""
        row = self._row(
            'SELECT text, "row", "column" FROM draft WHERE course = ? AND lesson = ?',
            course,
            lesson,
        )
        return Draft(*row) if row else None

    def save_draft(self, course: str, lesson: str, draft: Draft) -> None:
        """Keep what was typed."""
        self._run(
            "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)",
            course,
            lesson,
            _storable(draft.text),
            draft.row,
            draft.column,
        )

    def record(  # noqa: PLR0913 - an attempt is made of this
        self, course: str, lesson: str, digest: str, *, answer: str, status: str, passed: bool
    ) -> None:
        """Keep one attempt; one that passed is the lesson's pass from now on."""
        self._run(
            "INSERT INTO attempt (course, lesson, digest, at, answer, status, passed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            course,
            lesson,
            digest,
            datetime.now(UTC).isoformat(timespec="seconds"),
            _storable(answer),
            str(status),
            passed,
        )

    def passes(self, course: str) -> Mapping[str, Pass]:
        """Return each passed lesson's latest pass; a failed attempt takes none away."""
        rows = self._rows(
            "SELECT lesson, digest, at FROM attempt WHERE id IN "
            "(SELECT max(id) FROM attempt WHERE course = ? AND passed GROUP BY lesson)",
            course,
        )
        return {lesson: Pass(digest, datetime.fromisoformat(at)) for lesson, digest, at in rows}

    def started(self, course: str) -> frozenset[str]:
        """Return the lessons in which something was typed or tried."""
        rows = self._rows(
            "SELECT lesson FROM draft WHERE course = ? "
            "UNION SELECT lesson FROM attempt WHERE course = ?",
            course,
            course,
        )
        return frozenset(lesson for (lesson,) in rows)

    def seeds(self, course: str, lesson: str) -> Mapping[int, tuple[int, ...]]:
        """Return the seeds that failed and were not passed since, by the case's index."""
        row = self._row("SELECT by_case FROM seeds WHERE course = ? AND lesson = ?", course, lesson)
        kept = json.loads(row[0]) if row else {}
        return {int(case): tuple(seeds) for case, seeds in kept.items()}

    def save_seeds(self, course: str, lesson: str, seeds: Mapping[int, tuple[int, ...]]) -> None:
        """Keep these seeds in place of those kept before."""
        by_case = json.dumps({str(case): list(kept) for case, kept in seeds.items()})
        self._run("INSERT OR REPLACE INTO seeds VALUES (?, ?, ?)", course, lesson, by_case)

    def hints(self, course: str, lesson: str) -> int:
        """Return how many hints were shown."""
        row = self._row("SELECT shown FROM hints WHERE course = ? AND lesson = ?", course, lesson)
        return row[0] if row else 0

    def save_hints(self, course: str, lesson: str, count: int) -> None:
        """Keep how many hints were shown."""
        self._run("INSERT OR REPLACE INTO hints VALUES (?, ?, ?)", course, lesson, count)

    def _run(self, statement: str, *values: object) -> None:
        """Run one statement, which is committed when this returns."""
        with _told(self.path):
            self._connection.execute(statement, values)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with _told(self.path):
            return self._connection.execute(query, values).fetchall()

    def _row(self, query: str, *values: object) -> tuple[Any, ...] | None:
        return next(iter(self._rows(query, *values)), None)


def _storable(text: str) -> str:
    """Return text that UTF-8 can hold: half a surrogate pair must not cost the whole draft."""
    return text.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into what a learner can act on."""
    try:
        yield
    except StoreError as error:
        raise StoreError(f"The progress in {path} cannot be used: {error}") from None
    except (sqlite3.Error, OSError) as error:
        raise StoreError(
            f"The progress in {path} cannot be used: {_reason(error)} {_advice(error, path)}"
        ) from error


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) else str(error)
    return f"{text}."


def _advice(error: Exception, path: Path) -> str:
    # The lowest byte is the kind; the rest says more about it.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return (
                "Nothing was changed. Put back a copy that works; or, to begin anew, "
                f"rename the folder {path.parent} and start again."
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "Another program is writing to it: close that one, then try again."
        case sqlite3.SQLITE_FULL:
            return "Make room on the disk, then try again."
        case _:
            return (
                "Make sure that this folder can be written to, "
                f"or set {locations.HOME} to one that can."
            )
