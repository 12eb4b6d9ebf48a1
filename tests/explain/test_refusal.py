"""Answers that asked for what answers may not have: the cause in words that help."""

from dataclasses import replace

import pytest

from tests.explain.things import lesson, raised
from tutor.explain import Source, explain_refusal, is_refusal

ANSWER = "y = ask()"


def error(message, base="OSError"):
    found = raised("SomeError", message)
    return replace(found, bases=("SomeError", base, "Exception", "BaseException"))


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("[Errno 1] Operation not permitted", "cannot change your files, other programs or the"),
        ("[Errno 13] Permission denied: '/etc/shadow'", "cannot change your files"),
        ("[Errno 30] Read-only file system: '/usr/x'", "cannot change your files"),
        ("[Errno 101] Network is unreachable", "Answers have no network here."),
        ("<urlopen error [Errno -3] Temporary failure in name resolution>", "no network"),
        ("[Errno 28] No space left on device", "little room"),
        ("[Errno 27] File too large", "little room"),
        ("[Errno 24] Too many open files", "little room"),
        ("[Errno 11] Resource temporarily unavailable", "little room"),
    ],
)
def test_what_was_refused_is_said_after_the_error(message, says):
    found = explain_refusal(error(message), lesson(), ANSWER)

    assert found.source is Source.LIMIT
    assert message in found.text
    assert says in found.text.split("\n\n")[-1]


def test_what_pytorch_raises_of_a_refusal_is_one_too():
    assert is_refusal(error("torch_shm_manager: Operation not permitted", "RuntimeError"))


def test_a_file_that_only_the_person_can_see_is_told_as_that(tmp_path):
    there = tmp_path / "data.csv"
    there.touch()
    missing = "[Errno 2] No such file or directory: '{}'"

    assert (
        "they run in an empty folder"
        in explain_refusal(error(missing.format(there)), lesson(), ANSWER).text
    )
    assert not is_refusal(error(missing.format(tmp_path / "nothing.csv")))
    assert not is_refusal(error(missing.format("a\\x00b")))


@pytest.mark.parametrize(
    "other",
    [
        raised("ValueError", "[Errno 13] Permission denied"),
        error("[Errno 17] File exists: 'a'"),
        error("[Errno 132] unknown"),
        error("shapes do not match", "RuntimeError"),
    ],
)
def test_another_error_is_no_refusal(other):
    assert not is_refusal(other)
    assert explain_refusal(other, lesson(), ANSWER) is None
