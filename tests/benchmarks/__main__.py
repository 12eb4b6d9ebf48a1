"""`python -m tests.benchmarks`: press to verdict, and spawn to first frame, beside what they replace."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from jupyter_client.manager import start_new_kernel

from tests.benchmarks.figures import table
from tests.benchmarks.large import large_courses
from tests.benchmarks.terminal import Terminal, environment, opens
from tutor.library import read_lesson

HERE = Path(__file__).parent
COURSE = HERE / "course"
LESSON = COURSE / "bench" / "hook-and-apply.yaml"
ROUNDS = int(os.environ.get("ROUNDS", "15"))
PRESSES_A_ROUND = 4


def main() -> None:
    """Prints the tables."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {ROUNDS} rounds\n")
    print(table("A run of an answer", verdict_times(), "cold `python answer.py`"), "\n")
    frames, texts = start_times()
    print(table("Spawn to the first painted frame", frames, "torchtutor"), "\n")
    print(table("Spawn to the lesson's text on screen", texts, "torchtutor"), "\n")
    large_courses()


def verdict_times() -> dict[str, list[float]]:
    """Returns times of the same code: cold, in a warm notebook kernel, by a press of Run."""
    cold: list[float] = []
    cell: list[float] = []
    press: list[float] = []
    code = _program()
    manager, client = start_new_kernel()
    with (
        tempfile.TemporaryDirectory() as home,
        Terminal(opens(COURSE), environment(home)) as tutor,
    ):
        client.execute_interactive(code, output_hook=lambda _: None)
        tutor.shows("PyTorch is ready")
        answer = Path(home) / "answer.py"
        answer.write_text(code, encoding="utf-8")
        for _ in range(ROUNDS):
            # In turn, so that a slow moment of the machine falls on all of them.
            cold.append(_timed(lambda: subprocess.run([sys.executable, str(answer)], check=True)))
            for _ in range(PRESSES_A_ROUND):
                cell.append(
                    _timed(lambda: client.execute_interactive(code, output_hook=lambda _: None))
                )
                pressed = tutor.send("\x12")
                press.append(tutor.shows("Passed") - pressed)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return {
        "cold `python answer.py`": cold,
        "a cell in a warm notebook kernel": cell,
        "press of Run to `Passed` painted": press,
    }


def start_times() -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Returns times from the spawn to the first frame, and to the lesson's text."""
    frames: dict[str, list[float]] = {"torchtutor": [], "a bare app of the same widgets": []}
    texts: dict[str, list[float]] = {name: [] for name in frames}
    with tempfile.TemporaryDirectory() as home:
        text = Path(home) / "lesson.md"
        text.write_text(read_lesson(LESSON).explain, encoding="utf-8")
        commands = dict(
            zip(
                frames,
                (
                    opens(COURSE),
                    [sys.executable, str(HERE / "bare_app.py"), str(text)],
                ),
                strict=True,
            )
        )
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                with Terminal(command, environment(home)) as terminal:
                    frame = terminal.first_frame() - terminal.started
                    shown = terminal.shows("Zebras") - terminal.started
                if turn:  # the first round fills the caches of the disk
                    frames[name].append(frame)
                    texts[name].append(shown)
    return frames, texts


def _program() -> str:
    lesson = read_lesson(LESSON)
    given = "".join(f"{name} = {text}\n" for name, text in lesson.cases[0].given.items())
    return f"{lesson.setup}\n{lesson.starter}\n{given}{lesson.run}"


def _timed(action) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
