"""What is typed and what is passed is on disk the moment it happens."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from tutor.store import Draft, Store, StoreError
from tutor.store.locations import database
from tutor.store.migrations import MIGRATIONS

COURSE, LESSON = "pytorch", "forward-hook"


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "progress.sqlite3") as store:
        yield store


@pytest.fixture
def again(store):
    """Opens the same file as the next start of the program does."""
    opened = []

    def reopen():
        store.close()
        opened.append(Store.open(store.path))
        return opened[-1]

    yield reopen
    for store_then in opened:
        store_then.close()


def written(path, query):
    """What stands in the file, read without the store."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def attempt(store, *, passed, digest="a" * 64, lesson=LESSON):
    status = "passed" if passed else "failed"
    store.record(COURSE, lesson, digest, answer="answer = 1", status=status, passed=passed)


def test_at_first_there_is_nothing(store):
    assert store.draft(COURSE, LESSON) is None
    assert store.place(COURSE) is None
    assert store.passes(COURSE) == {}
    assert store.started(COURSE) == frozenset()
    assert store.seeds(COURSE, LESSON) == {}
    assert store.hints(COURSE, LESSON) == 0


def test_a_draft_comes_back_with_its_cursor(store, again):
    store.save_draft(COURSE, LESSON, Draft("old", 0, 3))
    store.save_draft(COURSE, LESSON, Draft("x = 1\n\tgrüße = '텐서 🔥'\r\n\x00", 1, 4))
    assert again().draft(COURSE, LESSON) == Draft("x = 1\n\tgrüße = '텐서 🔥'\r\n\x00", 1, 4)


def test_half_a_surrogate_pair_does_not_cost_the_draft(store, again):
    store.save_draft(COURSE, LESSON, Draft("x = '\ud83d'"))
    assert again().draft(COURSE, LESSON) == Draft("x = '?'")


def test_the_open_lesson_comes_back(store, again):
    store.save_place(COURSE, "first")
    store.save_place(COURSE, LESSON)
    assert again().place(COURSE) == LESSON


def test_courses_and_lessons_are_kept_apart(store):
    store.save_draft(COURSE, LESSON, Draft("mine"))
    assert store.draft("other", LESSON) is None
    assert store.draft(COURSE, "other") is None
    attempt(store, passed=True)
    assert store.passes("other") == {}
    assert store.started("other") == frozenset()


def test_a_pass_keeps_the_digest_and_the_time(store, again):
    attempt(store, passed=True, digest="d1")
    (lesson,), (kept,) = zip(*again().passes(COURSE).items(), strict=True)
    assert (lesson, kept.digest) == (LESSON, "d1")
    assert abs(datetime.now(UTC) - kept.at) < timedelta(minutes=1)


def test_a_later_failure_does_not_take_the_pass_away(store):
    attempt(store, passed=True, digest="d1")
    attempt(store, passed=False, digest="d2")
    assert store.passes(COURSE)[LESSON].digest == "d1"


def test_passing_the_changed_lesson_renews_the_pass(store):
    attempt(store, passed=True, digest="d1")
    attempt(store, passed=True, digest="d2")
    assert store.passes(COURSE)[LESSON].digest == "d2"


def test_a_failed_attempt_is_no_pass_but_is_kept(store):
    attempt(store, passed=False)
    assert store.passes(COURSE) == {}
    query = "SELECT lesson, status, answer FROM attempt"
    assert written(store.path, query) == [(LESSON, "failed", "answer = 1")]


def test_started_is_what_was_typed_or_tried(store):
    store.save_draft(COURSE, "typed", Draft("x"))
    attempt(store, passed=False, lesson="tried")
    store.save_place(COURSE, "only-opened")
    assert store.started(COURSE) == {"typed", "tried"}


def test_seeds_of_any_size_are_kept_by_case(store, again):
    store.save_seeds(COURSE, LESSON, {1: (3, 2**64 - 1), 2: (5,)})
    assert again().seeds(COURSE, LESSON) == {1: (3, 2**64 - 1), 2: (5,)}


def test_saved_seeds_replace_those_before(store):
    store.save_seeds(COURSE, LESSON, {1: (3,)})
    store.save_seeds(COURSE, LESSON, {})
    assert store.seeds(COURSE, LESSON) == {}


def test_the_number_of_hints_comes_back(store, again):
    store.save_hints(COURSE, LESSON, 1)
    store.save_hints(COURSE, LESSON, 2)
    assert again().hints(COURSE, LESSON) == 2


def test_two_programs_see_what_the_other_wrote(store):
    with Store.open(store.path) as other:
        store.save_draft(COURSE, LESSON, Draft("one"))
        assert other.draft(COURSE, LESSON) == Draft("one")
        other.save_draft(COURSE, LESSON, Draft("two"))
        assert store.draft(COURSE, LESSON) == Draft("two")


def test_programs_that_start_and_write_at_once_lose_nothing(tmp_path):
    program = (
        "import sys; from pathlib import Path; from tutor.store import Store\n"
        "store = Store.open(Path(sys.argv[1]))\n"
        "for n in range(20):\n"
        "    store.record('c', f'{sys.argv[2]}-{n}', 'd', answer='', status='passed', passed=True)\n"
    )
    path = tmp_path / "new" / "progress.sqlite3"
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(path), str(name)]) for name in range(6)
    ]
    assert [process.wait(60) for process in running] == [0] * 6
    assert written(path, "SELECT count(*) FROM attempt") == [(6 * 20,)]


def test_a_killed_program_loses_nothing(tmp_path):
    path = tmp_path / "progress.sqlite3"
    program = (
        "import os, signal, sys; from pathlib import Path; from tutor.store import Draft, Store\n"
        "store = Store.open(Path(sys.argv[1]))\n"
        "store.save_draft('c', 'l', Draft('typed just now', 0, 5))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert killed.returncode == -9
    with Store.open(path) as store:
        assert store.draft("c", "l") == Draft("typed just now", 0, 5)


def test_the_data_folder_is_made_on_first_use(tmp_path, monkeypatch):
    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path / "not" / "yet"))
    with Store.open() as store:
        assert store.path == database()
        assert store.path.is_relative_to(tmp_path / "not" / "yet")


def test_a_newer_database_is_left_alone_and_says_what_to_do(store):
    store.save_draft(COURSE, LESSON, Draft("kept"))
    store.close()
    written(store.path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StoreError, match="newer torchtutor") as told:
        Store.open(store.path)
    assert str(store.path) in str(told.value)
    assert "pip install --upgrade torchtutor" in str(told.value)
    assert written(store.path, "SELECT text FROM draft") == [("kept",)]


def test_a_file_that_is_no_database_is_left_alone_and_named(tmp_path):
    path = tmp_path / "progress.sqlite3"
    path.write_text("a diary, not a database" * 100)
    with pytest.raises(StoreError, match="not a database") as told:
        Store.open(path)
    assert str(path) in str(told.value)
    assert "rename" in str(told.value)
    assert path.read_text().startswith("a diary")


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="set TORCHTUTOR_HOME"):
        Store.open(tmp_path / "file" / "progress.sqlite3")


def test_a_database_that_stays_locked_says_so(store):
    store._connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program"):
            store.save_place(COURSE, LESSON)
    store.save_place(COURSE, LESSON)


def test_a_full_disk_says_so_and_keeps_what_was_there(store):
    store.save_draft(COURSE, LESSON, Draft("small"))
    store._connection.execute("PRAGMA max_page_count = 1")  # means as many as there are
    with pytest.raises(StoreError, match="Make room on the disk"):
        store.save_draft(COURSE, LESSON, Draft("large" * 100_000))
    assert store.draft(COURSE, LESSON) == Draft("small")


def test_a_migration_that_fails_leaves_the_database_as_it_was(store, again, monkeypatch):
    store.save_place(COURSE, LESSON)
    store.close()
    broken = (*MIGRATIONS, ("CREATE TABLE added (x)", "CREATE NONSENSE"))
    monkeypatch.setattr("tutor.store.migrations.MIGRATIONS", broken)
    with pytest.raises(StoreError):
        Store.open(store.path)
    monkeypatch.undo()
    assert again().place(COURSE) == LESSON
