"""Figures in a table: the median, the 95th percentile, and the ratio to one of the rows."""

import statistics
from collections.abc import Mapping, Sequence


def table(title: str, rows: Mapping[str, Sequence[float]], against: str) -> str:
    """Returns a table of times in seconds.

    Args:
        title: What was timed.
        rows: Times by what took them.
        against: The row that the last column divides by the others' medians.
    """
    base = statistics.median(rows[against])
    lines = [title, f"  {'':44}{'median ms':>10}{'p95 ms':>10}{'ratio':>8}"]
    for name, times in rows.items():
        median = statistics.median(times)
        p95 = sorted(times)[min(len(times) - 1, round(0.95 * (len(times) - 1)))]
        lines.append(f"  {name:44}{median * 1e3:10.1f}{p95 * 1e3:10.1f}{base / median:8.2f}")
    return "\n".join(lines)
