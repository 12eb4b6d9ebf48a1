"""The shape of the database, as the steps that lead to it."""

import sqlite3

from tutor.store.errors import StoreError
from tutor.store.locations import HOME

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE place (
            course TEXT PRIMARY KEY,
            lesson TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE draft (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            text TEXT NOT NULL,
            "row" INTEGER NOT NULL,
            "column" INTEGER NOT NULL,
            PRIMARY KEY (course, lesson)
        )
        """,
        # A pass is an attempt that passed: what was said once is never said twice.
        """
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            digest TEXT NOT NULL,
            at TEXT NOT NULL,
            answer TEXT NOT NULL,
            status TEXT NOT NULL,
            passed INTEGER NOT NULL
        )
        """,
        "CREATE INDEX attempt_by_lesson ON attempt (course, lesson, passed)",
        # Seeds are wider than SQLite's integers, so they stand as JSON.
        """
        CREATE TABLE seeds (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            by_case TEXT NOT NULL,
            PRIMARY KEY (course, lesson)
        )
        """,
        """
        CREATE TABLE hints (
            course TEXT NOT NULL,
            lesson TEXT NOT NULL,
            shown INTEGER NOT NULL,
            PRIMARY KEY (course, lesson)
        )
        """,
    ),
)
"""The statements that lead from each version to the next. Only ever append."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to the newest version, or leave it as it was.

    Raises:
        StoreError: A newer torchtutor wrote it.
    """
    connection.execute("BEGIN IMMEDIATE")  # a second program waits here, then finds nothing to do
    with connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(MIGRATIONS):
            raise StoreError(
                f"a newer torchtutor wrote it (version {version}; this one knows "
                f"{len(MIGRATIONS)}). Nothing was changed. Bring this one up to date with "
                f"`pip install --upgrade torchtutor`, or set {HOME} to another folder."
            )
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
