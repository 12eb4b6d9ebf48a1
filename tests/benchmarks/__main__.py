"""`python -m tests.benchmarks [PART…]`: how fast it is, beside what it replaces."""

import os
import platform
import sys

from tests.benchmarks import engine, judging, large, starts, verdicts

PARTS = {
    "verdicts": verdicts.main,
    "judging": judging.main,
    "engine": engine.main,
    "starts": starts.main,
    "large": large.large_courses,
}


def main() -> None:
    """Prints the tables of the parts that are named, or of all."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n")
    for name in sys.argv[1:] or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main()
