"""Answers that were stopped."""

from tutor.explain.explanation import Explanation, Source
from tutor.lesson import Limits

_TEXTS = {
    "timeout": "It was stopped after {seconds}, the most that this lesson allows. Is "
    "there a loop that never ends, or one that is much longer than it need be, or something that "
    "waits?",
    "memory": "It asked for more memory than this lesson allows ({memory} MiB). Is a tensor larger "
    "than you meant, or does a list grow without end?",
    "output": "It printed more than a million characters and was stopped. Is there a `print` in a "
    "loop that never ends?",
    "blocked": "It had more than 100 processes and threads at once, and was stopped. Does a loop "
    "start processes or threads, or a process start itself?",
    "cancelled": "You stopped it. Nothing was judged.",
    "crashed": "The process that ran your answer ended before it could be looked at{how}. {why}",
}
_BY_EXIT = (
    "Does it call `os._exit`, end processes, close files that it did not open, or replace parts of "
    "Python? Take that out and run again."
)
_BY_SIGNAL = (
    "A function that calls itself too deep inside PyTorch, memory that is used after it was freed, "
    "or a signal that the answer sends can do that. Take lines out until it runs."
)


def explain_limit(status: str, limits: Limits, exit_code: int | None, fault: str) -> Explanation:
    """Returns what stopped an answer, and what to look for.

    Args:
        status: One of `timeout`, `memory`, `output`, `blocked`, `cancelled`, `crashed`.
        limits: The lesson's.
        exit_code: Of a process that crashed, when it is known; negative for a signal.
        fault: What was wrong with its reply, when there was one: `forged`, `malformed`, ...
    """
    if fault:
        return Explanation(Source.LIMIT, _fault_text(fault))
    how = "" if not exit_code else f" ({_how(exit_code)})"
    why = _BY_SIGNAL if (exit_code or 0) < 0 else _BY_EXIT
    text = _TEXTS[status].format(
        seconds=_seconds(limits.seconds), memory=limits.memory >> 20, how=how, why=why
    )
    return Explanation(Source.LIMIT, text)


def _seconds(number: float) -> str:
    return f"{number:g} second" if number == 1 else f"{number:g} seconds"


def _fault_text(fault: str) -> str:
    return (
        f"What came back from the process that ran your answer was {fault}, so nothing in it was "
        "believed. Does your answer write to files or descriptors that it did not open, or replace "
        "parts of Python or PyTorch? Take that out and run again."
    )


def _how(exit_code: int) -> str:
    import signal

    if exit_code > 0:
        return f"exit code {exit_code}"
    try:
        return signal.Signals(-exit_code).name
    except ValueError:
        return f"signal {-exit_code}"
