"""From the spawn to the first frame, beside a bare app of the same widgets."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import table
from tests.benchmarks.settings import COURSE, ROUNDS
from tests.benchmarks.terminal import Terminal, environment, opens
from tutor.library import read_lesson

BARE = Path(__file__).parent / "bare_app.py"
FIRST = COURSE / "bench" / "hook-and-apply.yaml"


def main() -> None:
    """Prints the tables."""
    frames: dict[str, list[float]] = {"torchtutor": [], "a bare app of the same widgets": []}
    texts: dict[str, list[float]] = {name: [] for name in frames}
    with tempfile.TemporaryDirectory() as home:
        text = Path(home) / "lesson.md"
        text.write_text(read_lesson(FIRST).explain, encoding="utf-8")
        commands = (opens(COURSE), [sys.executable, str(BARE), str(text)])
        for turn in range(ROUNDS + 1):
            for name, command in zip(frames, commands, strict=True):
                with Terminal(command, environment(home)) as terminal:
                    frame = terminal.first_frame() - terminal.started
                    shown = terminal.shows("Zebras") - terminal.started
                if turn:  # the first round fills the caches of the disk
                    frames[name].append(frame)
                    texts[name].append(shown)
    print(table("Spawn to the first painted frame", frames, "torchtutor"), "\n")
    print(table("Spawn to the lesson's text on screen", texts, "torchtutor"), "\n")
