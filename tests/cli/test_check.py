"""`torchtutor check`: a verdict for a person, a verdict for a program, and an exit code."""

import io
import json
import sys

import pytest

from tests.cli.conftest import FakeEngine, verdict
from tutor.attempt.verdict import Status
from tutor.judge import Judged, Path, Step


def test_a_right_answer_passes(torchtutor, course, attempts, answer):
    result = torchtutor("check", "double", answer)
    assert result.code == 0
    assert result.out.splitlines() == [
        "Passed",
        "",
        "Every check passed, in every case.",
        "",
        "small",
        "  ✓ answer is right",
        "",
        "other (hidden)",
        "  ✓ answer is right",
    ]
    assert attempts.answers == ["answer = 2\n"]
    assert FakeEngine.closed


def test_a_wrong_answer_is_told_why_then_shown_check_by_check(torchtutor, course, attempts, answer):
    attempts.ends_in = lambda *_: verdict(
        status=Status.FAILED,
        message="the shape differs:\n(2,) for (3,)",
        explanation="Your `answer` is too short.",
        printed="one\ntwo\n",
    )
    result = torchtutor("check", "double", answer)
    assert result.code == 1
    assert result.out.splitlines() == [
        "Not yet",
        "",
        "Your `answer` is too short.",
        "",
        "small",
        "  ✓ answer is right",
        "",
        "other (hidden)",
        "  ✗ answer is right",
        "    the shape differs:",
        "    (2,) for (3,)",
        "",
        "Printed:",
        "  one",
        "  two",
    ]


PATH = Path(
    (
        Step("model", 0, Judged.OPEN, shapes="(2,) -> (2,)"),
        Step("a", 1, Judged.RIGHT),
        Step("b\x1b[2J", 1, Judged.WRONG, "its output differs", "(2,) -> (3,)"),
    ),
    "forward",
)


def test_the_path_to_the_first_wrong_call_stands_below_its_check(
    torchtutor, course, attempts, answer
):
    attempts.ends_in = lambda *_: verdict(status=Status.FAILED, message="differs", path=PATH)
    result = torchtutor("check", "double", answer)
    assert result.out.splitlines()[-6:] == [
        "  ✗ answer is right",
        "    differs",
        "    What flows, call by call:",
        "    . model  (2,) -> (2,)",
        "    ✓   a",
        "    ✗   b: its output differs  (2,) -> (3,)",
    ]


def test_json_has_the_path_to_the_first_wrong_call(torchtutor, course, attempts, answer):
    attempts.ends_in = lambda *_: verdict(status=Status.FAILED, message="differs", path=PATH)
    (_, check) = json.loads(torchtutor("check", "double", answer, "--json").out)["checks"]
    assert check["path"]["direction"] == "forward"
    assert check["path"]["steps"][0] == {
        "name": "model",
        "depth": 0,
        "judged": "not judged",
        "note": "",
        "shapes": "(2,) -> (2,)",
    }


@pytest.mark.parametrize(
    ("status", "word", "code"),
    [
        ("passed", "Passed", 0),
        ("failed", "Not yet", 1),
        ("error", "Not yet", 1),
        ("timeout", "Stopped", 1),
        ("memory", "Stopped", 1),
        ("output", "Stopped", 1),
        ("cancelled", "Stopped", 1),
        ("crashed", "Stopped", 1),
        ("cannot", "Cannot run", 2),
    ],
)
def test_each_status_has_its_word_and_its_exit_code(
    torchtutor, course, attempts, answer, status, word, code
):
    attempts.ends_in = lambda *_: verdict(status=Status(status))
    result = torchtutor("check", "double", answer)
    assert (result.out.splitlines()[0], result.code) == (word, code)


def test_json_has_the_documented_shape(torchtutor, course, attempts, answer):
    attempts.ends_in = lambda *_: verdict(
        status=Status.FAILED, message="differs", explanation="Why.", printed="not in the JSON"
    )
    result = torchtutor("check", "double", answer, "--json")
    assert result.code == 1
    assert json.loads(result.out) == {
        "format": 1,
        "lesson": "double",
        "passed": False,
        "status": "failed",
        "checks": [
            {
                "title": "answer is right",
                "kind": "value",
                "case": "small",
                "passed": True,
                "message": "",
                "path": None,
            },
            {
                "title": "answer is right",
                "kind": "value",
                "case": "other",
                "passed": False,
                "message": "differs",
                "path": None,
            },
        ],
        "explanation": {"source": "difference", "text": "Why."},
        "predictions": [],
        "warnings": [],
        "seconds": {"run": 0.25, "total": 0.5},
        "containment": "basic",
    }


def test_json_of_a_pass_explains_nothing(torchtutor, course, attempts, answer):
    assert json.loads(torchtutor("check", "double", answer, "--json").out)["explanation"] is None


def test_a_lesson_may_be_a_file(torchtutor, course, attempts, answer):
    assert torchtutor("check", course / "hooks" / "half.yaml", answer).code == 0


def test_the_answer_may_come_from_stdin(torchtutor, course, attempts, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"answer = '\xe2\x9c\x93'\r\n")))
    assert torchtutor("check", "double", "-").code == 0
    assert attempts.answers == ["answer = '✓'\n"]


def test_a_byte_order_mark_is_not_part_of_the_answer(torchtutor, course, attempts, tmp_path):
    file = tmp_path / "answer.py"
    file.write_text("answer = 2\n", encoding="utf-8-sig")
    torchtutor("check", "double", file)
    assert attempts.answers == ["answer = 2\n"]


def test_an_unknown_lesson_gets_the_nearest(torchtutor, course, attempts, answer):
    result = torchtutor("check", "duoble", answer)
    assert (result.code, result.out) == (2, "")
    assert "did you mean `double`?" in result.err


def test_an_unreadable_lesson_gives_its_findings(torchtutor, course, attempts, answer):
    result = torchtutor("check", "broken", answer, "--json")
    assert (result.code, result.out) == (2, "")
    file = course / "tensors" / "broken.yaml"
    assert all(line.startswith(f"{file}:") for line in result.err.splitlines())
    assert f"{file}:2:1: " in result.err
    assert "title" in result.err


@pytest.mark.parametrize("lesson", ["nowhere.yaml", "./nowhere", "."])
def test_a_lesson_file_that_is_not_there_is_named(torchtutor, course, attempts, answer, lesson):
    result = torchtutor("check", lesson, answer)
    assert result.code == 2
    assert lesson in result.err
    assert "torchtutor list" in result.err


def test_an_answer_that_is_not_there_is_named(torchtutor, course, attempts, tmp_path):
    result = torchtutor("check", "double", tmp_path / "nowhere.py")
    assert result.code == 2
    assert "nowhere.py" in result.err
    assert "No such file" in result.err


def test_an_answer_that_is_no_text_is_told_its_line(torchtutor, course, attempts, tmp_path):
    file = tmp_path / "answer.py"
    file.write_bytes(b"x = 1\ny = '\xff'\n")
    result = torchtutor("check", "double", file)
    assert result.code == 2
    assert "line 2 is not UTF-8" in result.err


def test_an_engine_that_cannot_start_says_so(torchtutor, course, attempts, answer):
    from tutor.engine import EngineError

    def broken(*_):
        raise EngineError("PyTorch is not installed. Install it.")

    attempts.ends_in = broken
    result = torchtutor("check", "double", answer)
    assert result.code == 2
    assert "PyTorch is not installed" in result.err


def test_where_the_signs_cannot_be_shown_plain_ones_stand(
    torchtutor, course, attempts, answer, monkeypatch
):
    attempts.ends_in = lambda *_: verdict(status=Status.FAILED, message="differs")
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    torchtutor("check", "double", answer)
    out.flush()
    assert b"  + answer is right" in out.buffer.getvalue()
    assert b"  - answer is right" in out.buffer.getvalue()


def test_nothing_is_kept(torchtutor, course, attempts, answer):
    from tutor.store.locations import database

    torchtutor("check", "double", answer)
    assert not database().exists()
