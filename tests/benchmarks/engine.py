"""The engine alone: runs a second, and whether anything grows over a thousand of them."""

import os
import tempfile
import time
from concurrent.futures import wait
from pathlib import Path

import psutil

from tutor.engine import Engine, EngineError, Job
from tutor.wire import LEVELS, Level

RUNS = int(os.environ.get("RUNS", "1000"))
HOOK = """\
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
caught = []
model[0].register_full_backward_hook(lambda m, i, o: caught.append(o))
model(torch.randn(32, 8)).sum().backward()
"""
JOB = Job("import torch\nfrom torch import nn\n", HOOK, (), "", (), 1, 60, 1 << 30)
CRASH = Job("", "import os\nos.abort()", (), "", (), 1, 60, 1 << 30)


def main() -> None:
    """Prints the tables."""
    print("Runs a second from one zygote; each makes a model, a hook and a backward pass")
    for level in LEVELS:
        try:
            print(f"  {level:44}{_runs_a_second(level):10.0f}")
        except EngineError as error:
            print(f"  {level:44}{error}")
    print(f"\n{RUNS} runs in a row, a tenth of them crashing{'before':>26}{'after':>8}")
    for what, (before, after) in _growth().items():
        print(f"  {what:58}{before:10.0f}{after:8.0f}")
    print()


def _runs_a_second(level: Level) -> float:
    with Engine(containment=level) as engine:
        engine.wait(120)
        engine.run(JOB)
        started = time.perf_counter()
        wait([engine.submit(JOB) for _ in range(200)])
        return 200 / (time.perf_counter() - started)


def _growth() -> dict[str, tuple[float, float]]:
    with Engine() as engine:
        engine.wait(120)
        before = _after(engine, 20)
        after = _after(engine, RUNS)
    return {what: (before[what], after[what]) for what in before}


def _after(engine: Engine, runs: int) -> dict[str, float]:
    for turn in range(runs):
        engine.have_waiting(2, JOB.memory)
        engine.run(CRASH if turn % 10 == 0 else JOB)
    engine.have_waiting(2, JOB.memory)
    time.sleep(1)
    return _taken()


def _taken() -> dict[str, float]:
    me = psutil.Process()
    below = me.children(recursive=True)
    return {
        "memory here, MiB": me.memory_info().rss / 2**20,
        "memory of the zygote, MiB": max(one.memory_info().rss for one in below) / 2**20,
        "descriptors here": me.num_fds(),
        "descriptors of the zygote": max(one.num_fds() for one in below),
        "processes": len(below),
        "threads here": me.num_threads(),
        "folders for temporary files": len(list(Path(tempfile.gettempdir()).glob("torchtutor-*"))),
    }
