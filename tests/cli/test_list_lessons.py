"""`torchtutor list`: the lessons in order, and how far the learner is."""

import hashlib
import json
import sqlite3

from tutor.store import Draft, Store
from tutor.store.locations import database


def passed(lesson, digest):
    with Store.open() as store:
        store.record("small", lesson, digest, answer="", status="passed", passed=True)


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def lines(result):
    return [" ".join(line.split()) for line in result.out.splitlines()]


def states(torchtutor):
    course = json.loads(torchtutor("list", "--json").out)
    return {
        lesson["id"]: lesson["state"] for track in course["tracks"] for lesson in track["lessons"]
    }


def test_it_shows_tracks_and_lessons_in_order(torchtutor, course):
    result = torchtutor("list")
    assert result.code == 0
    shown = [line.split(" ")[0] for line in lines(result) if line and not line.startswith("/")]
    assert shown == ["A", "Tensors", "double", "broken", "Hooks", "half"]
    assert "double Make double of it" in lines(result)


def test_a_lesson_that_cannot_be_read_says_why_and_spoils_only_itself(torchtutor, course):
    result = torchtutor("list")
    assert "broken ! cannot be read" in lines(result)
    assert f"{course / 'tensors' / 'broken.yaml'}:2:1: " in result.out
    assert "half Make half of it" in lines(result)


def test_a_lesson_in_which_something_was_typed_is_started(torchtutor, course):
    with Store.open() as store:
        store.save_draft("small", "half", Draft("x"))
    assert "half · started Make half of it" in lines(torchtutor("list"))
    assert states(torchtutor) == {"double": "new", "broken": "unreadable", "half": "started"}


def test_a_passed_lesson_stays_passed_and_says_when_it_changed(torchtutor, course):
    file = course / "tensors" / "double.yaml"
    passed("double", digest(file))
    assert "double ✓ passed Make double of it" in lines(torchtutor("list"))
    file.write_text(file.read_text().replace("minutes: 1", "minutes: 2"))
    assert "double ✓ passed, changed since Make double of it" in lines(torchtutor("list"))
    assert states(torchtutor)["double"] == "changed"


def test_json_has_the_documented_shape(torchtutor, course):
    result = json.loads(torchtutor("list", "--json").out)
    tensors, hooks = result.pop("tracks")
    assert result == {"format": 1, "course": {"id": "small", "title": "A small course"}}
    assert hooks == {
        "id": "hooks",
        "title": "Hooks",
        "lessons": [
            {"id": "half", "title": "Make half of it", "state": "new", "problem": None},
        ],
    }
    _, broken = tensors["lessons"]
    assert (broken["title"], broken["state"]) == (None, "unreadable")
    assert "broken.yaml:2:1: " in broken["problem"]


def test_a_course_that_cannot_be_read_gives_its_findings(torchtutor, course):
    (course / "course.yaml").write_text("format: 1\n")
    result = torchtutor("list")
    assert (result.code, result.out) == (2, "")
    assert f"{course / 'course.yaml'}:" in result.err


def test_progress_that_cannot_be_read_is_told_and_left_alone(torchtutor, course):
    Store.open().close()
    connection = sqlite3.connect(database())
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    result = torchtutor("list")
    assert (result.code, result.out) == (2, "")
    assert str(database()) in result.err
