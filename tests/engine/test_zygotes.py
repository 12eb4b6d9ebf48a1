"""A second zygote takes over; another interpreter runs answers."""

import sys
import threading
import time
import venv
from pathlib import Path

import pytest
import torch

from tests.engine.engines import made
from tests.engine.jobs import job, seen
from tutor.engine import EngineError
from tutor.wire import LEVELS

KNOWS = "import sys\nanswer = 'torch._dynamo' in sys.modules"


def test_the_first_zygote_serves_and_one_that_knows_more_takes_over():
    with made("strong", stays=True) as engine:
        assert engine.wait(120)
        first = engine._processes._zygote
        running = engine.submit(job("import time\ntime.sleep(8)", value="1", seconds=100))
        end = time.monotonic() + 100
        while not seen(engine.run(job(KNOWS, value="answer"))):
            assert time.monotonic() < end
            threading.Event().wait(0.2)

        assert engine.containment == "strong"
        assert seen(running.result(60)) == 1
        # The first is not needed any more once its last run has ended.
        assert first._process.wait(60) is not None


def test_an_engine_that_does_not_stay_has_one_zygote():
    with made("strong") as engine:
        assert engine.wait(120)
        engine.run(job("", value="1"))

        assert engine._processes._successor is None


def test_an_interpreter_that_has_torch_and_nothing_of_ours_runs_answers(tmp_path):
    venv.create(tmp_path / "bare", symlinks=True)
    python = tmp_path / "bare" / "bin" / "python"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = tmp_path / "bare" / "lib" / version / "site-packages"
    (packages / "torch.pth").write_text(str(Path(torch.__file__).parents[1]))
    answer = "import sys\nanswer = sys.executable"
    with made("strong", python=str(python)) as engine:
        assert engine.wait(120)

        assert seen(engine.run(job(answer, value="answer"))) == str(python)
        assert engine.containment == "strong"


@pytest.mark.parametrize("level", LEVELS)
def test_one_that_is_killed_while_it_starts_is_started_once_more(level):
    with made(level) as engine:
        first = engine._processes._zygote
        first._process.kill()

        assert seen(engine.run(job("answer = 42", value="answer"))) == 42
        assert engine._processes._zygote is not first


def test_one_that_is_always_killed_is_not_started_for_ever(tmp_path):
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\necho started >> {tmp_path}/starts\nkill -9 $$\n")
    python.chmod(0o755)
    with made("basic", python=str(python)) as engine:
        for _ in range(3):
            with pytest.raises(EngineError, match="it was killed"):
                engine.run(job("", value="1"))

    assert (tmp_path / "starts").read_text() == "started\n" * 2
