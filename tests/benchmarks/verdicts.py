"""From the press of Run to the painted verdict, beside the same code run in other ways."""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from jupyter_client.manager import start_new_kernel

from tests.benchmarks.figures import table
from tests.benchmarks.settings import COURSE, ROUNDS
from tests.benchmarks.terminal import Terminal, environment, opens
from tutor.library import read_lesson

PRESSES_A_ROUND = 4
LESSONS = {
    "hook-and-apply": "Passed",
    "three-cases": "Passed",
    "optimizer-step": "Passed",
    "vmap-and-grad": "Passed",
    "compile-eager": "Passed",
    "wrong-answer": "Not yet",
}
"""In the course's order, with the word that its starter comes to."""
THINKING_SECONDS = 0.5
"""No person presses Run again sooner; meanwhile the next attempt is prepared."""


def main() -> None:
    """Prints the tables."""
    with tempfile.TemporaryDirectory() as home:
        for lesson in ("hook-and-apply", "optimizer-step"):
            print(table(f"The code of {lesson}, elsewhere", _elsewhere(lesson, home), "cold"), "\n")
        presses, memory = _presses(home)
    print(table("Press of Run to the verdict painted", presses, "hook-and-apply"), "\n")
    print("Memory in MiB, shared pages divided among those that share them")
    for name, size in memory.items():
        print(f"  {name:44}{size / 2**20:10.0f}")
    print()


def _elsewhere(lesson: str, home: str) -> dict[str, list[float]]:
    """Returns times of a lesson's code as a program, and as a cell in a warm notebook kernel."""
    code = _program(lesson)
    answer = Path(home) / "answer.py"
    answer.write_text(code, encoding="utf-8")
    manager, client = start_new_kernel()

    def cell() -> object:
        return client.execute_interactive(code, output_hook=lambda _: None)

    cell()
    cold: list[float] = []
    warm: list[float] = []
    for _ in range(ROUNDS):
        # In turn, so that a slow moment of the machine falls on both.
        cold.append(_timed(lambda: subprocess.run([sys.executable, str(answer)], check=True)))
        warm += [_timed(cell) for _ in range(PRESSES_A_ROUND)]
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return {"cold": cold, "a cell in a warm notebook kernel": warm}


def _presses(home: str) -> tuple[dict[str, list[float]], dict[str, float]]:
    """Returns times by lesson, and what the processes take in the end, in bytes."""
    times: dict[str, list[float]] = {}
    with Terminal(opens(COURSE), environment(home)) as tutor:
        tutor.shows("PyTorch is ready")
        threading.Event().wait(5)  # for the zygote that knows more
        for lesson, word in LESSONS.items():
            times[lesson] = []
            for turn in range(ROUNDS * PRESSES_A_ROUND // 2):
                threading.Event().wait(THINKING_SECONDS)
                pressed = tutor.send("\x12")
                shown = tutor.shows(word)
                if turn:
                    times[lesson].append(shown - pressed)
            tutor.send("\x0e")
        threading.Event().wait(THINKING_SECONDS)
        memory = _memory(tutor.process)
    return times, memory


def _memory(app: int) -> dict[str, float]:
    zygotes = psutil.Process(app).children()
    workers = [one for zygote in zygotes for one in zygote.children(recursive=True)]
    waiting = [one for one in workers if not one.children()]
    return {
        "app": psutil.Process(app).memory_full_info().pss,
        "zygote, with what it shares with its children": sum(
            one.memory_full_info().pss for one in [*zygotes, *workers]
        ),
        "of that: one that waits for an answer, alone": max(
            (one.memory_full_info().uss for one in waiting), default=0
        ),
    }


def _program(lesson: str) -> str:
    read = read_lesson(COURSE / "bench" / f"{lesson}.yaml")
    given = "".join(f"{name} = {text}\n" for name, text in read.cases[0].given.items())
    return f"{read.setup}\n{read.starter}\n{given}{read.run}"


def _timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started
