"""Where the tutor keeps things on this machine: every path in one place."""

import os
from pathlib import Path

HOME = "TORCHTUTOR_HOME"
"""The environment variable that moves the data folder."""


def data_folder() -> Path:
    """Return the folder for progress: `$TORCHTUTOR_HOME`, or where this platform keeps data."""
    if moved := os.environ.get(HOME):
        return Path(moved).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("torchtutor", appauthor=False)


def database() -> Path:
    """Return the file that progress is kept in."""
    return data_folder() / "progress.sqlite3"


def proofs_file() -> Path:
    """Return the file that says which lessons were proved as they stand."""
    return data_folder() / "proofs.json"


def index_file(course: Path) -> Path:
    """Return the file that the index of a course is kept in, by the course's folder."""
    import hashlib

    name = hashlib.sha256(str(course.resolve()).encode(errors="replace")).hexdigest()[:32]
    return data_folder() / "index" / f"{name}.json"


def settings_file() -> Path:
    """Return the file that settings are kept in."""
    return data_folder() / "settings.json"
