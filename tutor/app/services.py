"""What the app works with, each made when it is first needed.

Importing this module imports none of it: the first frame is painted before pydantic, yaml,
sqlite3 or numpy is loaded. Tests put fakes in.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tutor.app.session import Glances, Lessons
    from tutor.attempt import Ahead
    from tutor.attempt.verdict import Verdict
    from tutor.engine import Cancel, Engine
    from tutor.lesson import Lesson
    from tutor.store import Store
    from tutor.store.settings import Settings


class Attempt(Protocol):
    """One press of Run, from seed to verdict."""

    def __call__(
        self,
        ahead: "Ahead",
        answer: str,
        *,
        seeds: Mapping[int, tuple[int, ...]],
        cancel: "Cancel",
        explained: bool = True,
    ) -> "Verdict":
        """Run the answer and judge it; blocks until that is done."""


@dataclass(frozen=True)
class Services:
    """The ways to what the app works with."""

    open_library: Callable[[], "Lessons"]
    open_index: Callable[["Lessons"], "Glances"]
    open_store: Callable[[], "Store"]
    make_engine: Callable[[], "Engine"]
    make_cancel: Callable[[], "Cancel"]
    attempt: Attempt
    look_ahead: Callable[["Lesson", "Engine"], "Ahead"]
    load_settings: Callable[[], "Settings"]
    save_settings: Callable[["Settings"], None]


def real_services(
    course: Path | None = None,
    python: str | None = None,
    containment: str | None = None,
    *,
    allow_uncontained: bool = False,
) -> Services:
    """Return the product's own services.

    Args:
        course: The course's folder; None for the built-in one.
        python: The interpreter that runs answers; None for this one.
        containment: The level at which they run; None for the strongest that there is.
        allow_uncontained: Whether a course that is not the built-in one may run at level basic.
    """
    trusted = course is None or allow_uncontained
    return Services(
        open_library=partial(_library, course),
        open_index=_index,
        open_store=_store,
        make_engine=partial(_engine, python, containment, trusted=trusted),
        make_cancel=_cancel,
        attempt=_attempt,
        look_ahead=_look_ahead,
        load_settings=_load_settings,
        save_settings=_save_settings,
    )


def preview_services(
    lesson: Path, python: str | None = None, containment: str | None = None, *, trusted: bool
) -> Services:
    """Return the product's own services for one lesson, with nothing kept when it ends.

    Args:
        lesson: The lesson's file.
        python: The interpreter that runs answers; None for this one.
        containment: The level at which they run; None for the strongest that there is.
        trusted: Whether they may run at level basic.
    """
    return replace(
        real_services(None, python, containment),
        open_library=partial(_alone, lesson),
        open_index=_no_index,
        open_store=_store_in_memory,
        make_engine=partial(_engine, python, containment, trusted=trusted),
    )


def _library(course: Path | None) -> "Lessons":
    from tutor.library import Library

    return Library.open(course)


def _index(library: "Lessons") -> "Glances":
    from tutor.library import Library
    from tutor.library.index import Index
    from tutor.store import locations

    assert isinstance(library, Library)
    return Index(library, locations.index_file(library.folder))


def _no_index(library: "Lessons") -> "Glances":
    from tutor.library.alone import Alone

    assert isinstance(library, Alone)
    return library


def _alone(lesson: Path) -> "Lessons":
    from tutor.app import wording
    from tutor.library.alone import Alone

    return Alone(lesson, wording.PREVIEW)


def _store_in_memory() -> "Store":
    from tutor.store import Store

    return Store.open(Path(":memory:"))


def _store() -> "Store":
    from tutor.store import Store

    return Store.open()


def _engine(python: str | None, containment: str | None, *, trusted: bool) -> "Engine":
    from tutor.engine import Engine
    from tutor.wire import Level

    return Engine(
        python=python or sys.executable,
        containment=Level(containment) if containment else None,
        least=Level.BASIC if trusted else Level.GOOD,
        stays=True,
    )


def _cancel() -> "Cancel":
    from tutor.engine import Cancel

    return Cancel()


def _load_settings() -> "Settings":
    from tutor.store.settings import load_settings

    return load_settings()


def _save_settings(settings: "Settings") -> None:
    from tutor.store.settings import save_settings

    save_settings(settings)


def _attempt(
    ahead: "Ahead",
    answer: str,
    *,
    seeds: Mapping[int, tuple[int, ...]],
    cancel: "Cancel",
    explained: bool = True,
) -> "Verdict":
    from tutor.attempt import attempt_prepared

    return attempt_prepared(ahead, answer, seeds=seeds, cancel=cancel, explained=explained)


def _look_ahead(lesson: "Lesson", engine: "Engine") -> "Ahead":
    from tutor.attempt import Ahead

    return Ahead(lesson, engine)
