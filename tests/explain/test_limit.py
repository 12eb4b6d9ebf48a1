"""Answers that were stopped."""

import signal

import pytest

from tutor.explain import Source, explain_limit
from tutor.lesson import Limits

LIMITS = Limits(seconds=2.5, memory="512MiB")


def told(status, exit_code=None, fault=""):
    found = explain_limit(status, LIMITS, exit_code, fault)
    assert (found.source, found.line) == (Source.LIMIT, None)
    return found.text


@pytest.mark.parametrize(
    ("status", "says", "next_step"),
    [
        ("timeout", "stopped after 2.5 seconds", "a loop that never ends"),
        ("memory", "more memory than this lesson allows (512 MiB)", "larger than you meant"),
        ("output", "printed more than a million characters", "`print` in a loop"),
        ("blocked", "more than 100 processes and threads", "Does a loop start"),
        ("cancelled", "You stopped it.", "Nothing was judged."),
        ("crashed", "ended before it could be looked at.", "Take that out and run again."),
    ],
)
def test_each_limit_says_what_happened_and_what_to_look_for(status, says, next_step):
    assert says in told(status)
    assert next_step in told(status)


@pytest.mark.parametrize(
    ("exit_code", "how"),
    [
        (3, "looked at (exit code 3)."),
        (-signal.SIGABRT, "looked at (SIGABRT)."),
        (-77, "looked at (signal 77)."),
        (0, "looked at."),
        (None, "looked at."),
    ],
)
def test_a_crash_says_how_it_ended(exit_code, how):
    assert how in told("crashed", exit_code)


@pytest.mark.parametrize("fault", ["malformed", "truncated", "oversized", "forged"])
def test_a_reply_that_was_not_believed_says_why(fault):
    assert f"ran your answer was {fault}, so nothing in it was believed" in told(
        "crashed", 1, fault
    )
