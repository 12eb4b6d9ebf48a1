"""What all parts have in common: the course that is opened, and how often each thing is done."""

import os
from pathlib import Path

COURSE = Path(__file__).parent / "course"
OPEN = f"from pathlib import Path; from tutor.app import run; run(Path({str(COURSE)!r}))"
ROUNDS = int(os.environ.get("ROUNDS", "15"))


def environment(home: str) -> dict[str, str]:
    """Returns the environment of a program whose data folder this is."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "TORCHTUTOR_HOME": home,
    }
