"""The index tells what the files say, whatever became of them and of it."""

import json
import os
import time

import pytest

from tests.library.texts import COURSE, LESSON, lesson, write_course
from tutor.library import Library, Unreadable, index
from tutor.library.index import Glance, Index

LONG_AGO = time.time() - 100_000


@pytest.fixture
def folder(tmp_path):
    """A course whose files were written long ago."""
    folder = tmp_path / "course"
    folder.mkdir()
    write_course(folder)
    for file in folder.rglob("*.yaml"):
        os.utime(file, (LONG_AGO, LONG_AGO))
    return folder


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "index.json"


@pytest.fixture
def read(monkeypatch):
    """The names of the lessons whose files are read."""
    names = []
    really = index.read_lesson

    def counted(path):
        names.append(path.stem)
        return really(path)

    monkeypatch.setattr(index, "read_lesson", counted)
    return names


def titles(folder, file):
    """Each lesson's title; None where it cannot be read."""
    glances = Index(Library.open(folder), file).glances()
    return {
        entry.id: None if isinstance(glance, Unreadable) else glance.title
        for entry, glance in glances
    }


ALL = {"double": "Double a number", "halve": "Double a number", "triple": "Double a number"}


def test_it_shows_what_the_files_say(folder, file):
    entry, glance = Index(Library.open(folder), file).glances()[0]
    read = Library.open(folder).lesson("double")
    assert entry.id == "double"
    assert glance == Glance(
        read.title, read.minutes, read.summary, read.concepts, read.needs, read.digest
    )


def test_it_remembers_which_lessons_need_a_gpu(folder, file):
    (double,) = folder.rglob("double.yaml")
    double.write_text(double.read_text() + "needs_gpu: true\n")
    os.utime(double, (LONG_AGO, LONG_AGO))
    for _ in range(2):
        glances = Index(Library.open(folder), file).glances()
        assert [glance.needs_gpu for _, glance in glances] == [True, False, False]


def test_the_second_time_no_lesson_is_read(folder, file, read):
    first = Index(Library.open(folder), file).glances()
    assert read == ["double", "halve", "triple"]
    assert Index(Library.open(folder), file).glances() == first
    assert len(read) == 3


def test_a_changed_lesson_alone_is_read_again(folder, file, read):
    titles(folder, file)
    (folder / "first" / "halve.yaml").write_text(lesson(("Double a number", "Halve a number")))
    assert titles(folder, file)["halve"] == "Halve a number"
    assert read[3:] == ["halve"]


def test_a_change_that_leaves_the_size_is_seen_by_its_time(folder, file):
    titles(folder, file)
    halve = folder / "first" / "halve.yaml"
    halve.write_text(lesson(("Double a number", "Divide a number")))
    os.utime(halve, (LONG_AGO, LONG_AGO + 1))
    assert titles(folder, file)["halve"] == "Divide a number"


def test_a_change_that_leaves_the_time_is_seen_by_its_size(folder, file):
    titles(folder, file)
    halve = folder / "first" / "halve.yaml"
    halve.write_text(lesson(("Double a number", "Halve")))
    os.utime(halve, (LONG_AGO, LONG_AGO))
    assert titles(folder, file)["halve"] == "Halve"


def test_what_was_written_just_before_it_was_read_is_read_again(folder, file, read):
    halve = folder / "first" / "halve.yaml"
    halve.write_text(lesson(("Double a number", "Halve it")))
    now = halve.stat().st_mtime_ns
    assert titles(folder, file)["halve"] == "Halve it"
    # Within the same tick of the disk's clock, and as long as before.
    halve.write_text(lesson(("Double a number", "Doubt it")))
    os.utime(halve, ns=(now, now))
    assert titles(folder, file)["halve"] == "Doubt it"


def test_a_time_in_the_future_is_never_believed(folder, file, read):
    ahead = time.time() + 100_000
    os.utime(folder / "first" / "halve.yaml", (ahead, ahead))
    titles(folder, file)
    titles(folder, file)
    assert read[3:] == ["halve"]


SHARED = lesson(("setup: |\n  import torch\n\n  two = 2", "setup_file: two.py"))


def test_a_change_of_the_setup_file_changes_the_digest(folder, file, read):
    (folder / "two.py").write_text("two = 2\n")
    halve = folder / "first" / "halve.yaml"
    halve.write_text(SHARED)
    for path in (folder / "two.py", halve):
        os.utime(path, (LONG_AGO, LONG_AGO))
    before = Index(Library.open(folder), file).glances()[1][1].digest
    assert Index(Library.open(folder), file).glances()[1][1].digest == before
    assert len(read) == 3
    (folder / "two.py").write_text("two = 2.0\n")
    after = Index(Library.open(folder), file).glances()[1][1].digest
    assert after != before
    assert after == Library.open(folder).lesson("halve").digest
    (folder / "two.py").unlink()
    assert titles(folder, file)["halve"] is None


def test_a_broken_or_missing_lesson_is_told_each_time_with_its_findings(folder, file):
    (folder / "first" / "halve.yaml").write_text("title: [\n")
    (folder / "second" / "triple.yaml").unlink()
    for _ in range(2):
        assert titles(folder, file) == {**ALL, "halve": None, "triple": None}
        (_, _), (_, halve), (_, triple) = Index(Library.open(folder), file).glances()
        assert halve.findings[0].file.name == "halve.yaml"
        assert "second/triple.yaml" in triple.findings[0].message
    write_course(folder)
    assert titles(folder, file) == ALL


def test_a_lesson_behind_a_link_is_read_each_time(folder, file, read):
    (folder / "first" / "halve.yaml").unlink()
    (folder / "first" / "halve.yaml").symlink_to(folder / "first" / "double.yaml")
    titles(folder, file)
    assert titles(folder, file) == ALL
    assert read[3:] == ["halve"]


def test_a_lesson_that_leads_out_of_the_course_is_not_shown(folder, file, tmp_path):
    titles(folder, file)
    (tmp_path / "secret.yaml").write_text(LESSON)
    (folder / "first" / "halve.yaml").unlink()
    (folder / "first" / "halve.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "second").rename(tmp_path / "moved")
    (folder / "second").symlink_to(tmp_path / "moved")
    assert titles(folder, file) == {**ALL, "halve": None, "triple": None}


def test_a_lesson_that_is_moved_or_taken_off_the_list_is_followed(folder, file, read):
    titles(folder, file)
    (folder / "course.yaml").write_text(COURSE.replace("      - halve\n", ""))
    assert list(titles(folder, file)) == ["double", "triple"]
    assert list(json.loads(file.read_text())["lessons"]) == ["double", "triple"]
    (folder / "course.yaml").write_text(COURSE)
    assert titles(folder, file) == ALL
    assert read[3:] == ["halve"]


def strange(kept):
    """Yield what may stand in an index that is not ours, made of one that is."""
    yield b""
    yield b"\xff\xfe\0"
    yield kept[: len(kept) // 2]
    yield b"[" * 100_000
    for other in ("null", "[]", "{}", "3", '{"made_by": []}'):
        yield other.encode()
    whole = json.loads(kept)
    for key in whole:
        for value in (None, [], {}, 7, "x", {"double": None}, {"double": [1]}):
            yield json.dumps({**whole, key: value}).encode()
    row = whole["lessons"]["double"]
    for place in range(len(row)):
        for value in (None, 1.5, True, "", "\x1b[2J", [], {}, [None], ["\x1b[2J"], [1], [1, 2, 3]):
            if value in ("", [], None) and value == type(row[place])():
                continue  # of a text that could be ours, nobody can tell
            if place == 2 and not value:
                continue  # the same
            changed = [*row[:place], value, *row[place + 1 :]]
            yield json.dumps({**whole, "lessons": {"double": changed}}).encode()


def test_an_index_that_is_broken_or_not_ours_is_made_anew(folder, file):
    titles(folder, file)
    kept = file.read_bytes()
    for number, content in enumerate(strange(kept)):
        file.write_bytes(content)
        assert titles(folder, file) == ALL, (number, content[:200])
        assert json.loads(file.read_bytes())["made_by"] == json.loads(kept)["made_by"]


def test_the_index_of_another_course_is_not_believed(folder, file, tmp_path, read):
    titles(folder, file)
    folder.rename(tmp_path / "other")
    assert titles(tmp_path / "other", file) == ALL
    assert len(read) == 6


def test_another_program_reads_anew(folder, file, read, monkeypatch):
    titles(folder, file)
    monkeypatch.setattr(index, "_made_by", lambda: "a newer one")
    titles(folder, file)
    assert len(read) == 6


def test_whatever_changes_the_reading_of_lessons_changes_the_program_s_name(tmp_path, monkeypatch):
    package = tmp_path / "tutor"
    for room in ("lesson/checks", "library", "app"):
        (package / room).mkdir(parents=True)
        (package / room / "a.py").write_text("")
    monkeypatch.setattr("tutor.__file__", str(package / "__init__.py"))

    def name():
        index._made_by.cache_clear()
        return index._made_by()

    before = name()
    (package / "app" / "a.py").write_text("another = 1\n")
    assert name() == before
    for room in ("lesson/checks", "library"):
        (package / room / "a.py").write_text("another = 1\n")
        assert name() != before
        before = name()
    index._made_by.cache_clear()


def test_where_nothing_can_be_kept_all_is_read(folder, tmp_path, read):
    (tmp_path / "data").write_text("a file where the folder should be")
    for _ in range(2):
        assert titles(folder, tmp_path / "data" / "index.json") == ALL
    assert len(read) == 6


def test_few_lessons_are_read_here_and_many_by_a_process_of_its_own(
    folder, file, read, monkeypatch
):
    assert Index(Library.open(folder), file).made_apart() is None
    monkeypatch.setattr(index, "MANY", 3)
    assert Index(Library.open(folder), file).made_apart().wait() == 0
    assert Index(Library.open(folder), file).made_apart() is None
    assert titles(folder, file) == ALL
    assert read == []


def test_many_lessons_are_read_on_all_cores_alike(folder, file, monkeypatch):
    (folder / "first" / "halve.yaml").write_text("title: [\n")
    alone = titles(folder, file)
    file.unlink()
    monkeypatch.setattr("tutor.library.cores.MANY", 1)
    glances = Index(Library.open(folder), file).glances(forks=True)
    assert [glance.title for _, glance in glances if isinstance(glance, Glance)] == [
        title for title in alone.values() if title
    ]


def test_what_was_read_before_it_was_stopped_is_kept(folder, file, read, monkeypatch):
    monkeypatch.setattr(index, "_A_PIECE", 1)
    really = index.read_lesson

    def stopped(path):
        if path.stem == "triple":
            raise KeyboardInterrupt
        return really(path)

    monkeypatch.setattr(index, "read_lesson", stopped)
    with pytest.raises(KeyboardInterrupt):
        titles(folder, file)
    at_once = Index(Library.open(folder), file).at_once()
    assert [glance is not None for _, glance in at_once] == [True, True, False]
    monkeypatch.setattr(index, "read_lesson", really)
    assert titles(folder, file) == ALL
    assert read == ["double", "halve", "triple"]


def test_what_another_program_kept_meanwhile_is_known_too(folder, file, read):
    one, other = (Index(Library.open(folder), file) for _ in range(2))
    other.glances()
    (folder / "first" / "halve.yaml").write_text(lesson(("Double a number", "Halve a number")))
    os.utime(folder / "first" / "halve.yaml", (LONG_AGO, LONG_AGO + 1))
    one.glances()
    assert [glance.title for _, glance in other.glances()][1] == "Halve a number"
    assert len(read) == 4
    file.unlink()
    assert len(other.glances()) == 3
    assert len(read) == 7
