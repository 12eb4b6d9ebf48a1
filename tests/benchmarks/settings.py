"""What several parts have in common: the course that is opened, and how often each thing is done."""

import os
from pathlib import Path

COURSE = Path(__file__).parent / "course"
ROUNDS = int(os.environ.get("ROUNDS", "15"))
