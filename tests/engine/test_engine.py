"""What the engine promises, over both ways of getting a process."""

import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import wait
from pathlib import Path

import psutil
import pytest

from tests.engine.engines import made
from tests.engine.jobs import job, seen
from tutor.engine import Cancel, End, Engine, EngineError
from tutor.wire import LEVELS, Level, Raised, Stage

ROOT = Path(__file__).parents[2]


def test_a_job_gives_what_was_observed_and_what_was_printed(engine):
    outcome = engine.run(job("print('hello')\nanswer = x_not_yet = 3", value="answer + 1"))

    assert outcome.end is End.REPLIED
    assert seen(outcome) == 4
    assert outcome.printed == b"hello\n"


def test_the_setup_comes_first_then_the_answer_then_the_inputs_then_run(engine):
    outcome = engine.run(
        job(
            "order.append('answer')",
            setup="order = ['setup']",
            given={"x": "order.append('given') or 1"},
            run="order.append('run')",
            value="order",
        )
    )

    assert seen(outcome).items == ("setup", "answer", "given", "run")


def test_the_answers_own_code_cannot_see_the_inputs(engine):
    answer = "try:\n    saw = x\nexcept NameError:\n    saw = 'nothing'"

    assert seen(engine.run(job(answer, given={"x": "1"}, value="saw"))) == "nothing"


def test_the_answer_sees_the_inputs_where_it_may(engine):
    answer = "double = x * 2\nx = None"
    outcome = engine.run(
        job(answer, given={"x": "torch.tensor([3])"}, value="double", visible=True)
    )

    assert seen(outcome).data == (6).to_bytes(8, "little")


def test_an_answer_that_forks_and_goes_on_in_both_is_heard_once(engine):
    assert seen(engine.run(job("import os\nos.fork()\nanswer = 3", value="answer"))) == 3
    calls = "import os\ndef f():\n    os.fork()\n    return 4"
    assert seen(engine.run(job(calls, value="f()"))) == 4


def test_each_job_has_a_process_of_its_own(engine):
    first = job("import torch\ntorch.leftover = 1", value="1")
    second = job("answer = hasattr(torch, 'leftover')", value="answer")
    engine.run(first)

    assert seen(engine.run(second)) is False


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(engine):
    def drawn(seed):
        answer = "import random, numpy\nrandom_ = [random.random(), numpy.random.rand()]"
        given = {"x": "torch.randn(3)"}
        value = "[random_, x, torch.rand(2)]"
        return seen(engine.run(job(answer, given=given, value=value, seed=seed)))

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_drawing_in_the_answer_does_not_change_the_inputs(engine):
    def given(answer):
        return seen(engine.run(job(answer, given={"x": "torch.randn(3)"}, value="x")))

    assert given("torch.randn(100)") == given("")


def test_a_name_that_the_answer_rebinds_does_not_change_the_inputs(engine):
    outcome = engine.run(job("torch = None", given={"x": "torch.ones(2)"}, value="x.tolist()"))

    assert seen(outcome).items == (1.0, 1.0)


@pytest.mark.parametrize(
    ("answer", "type_"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("answer = (", "SyntaxError"),
        ("import sys; sys.exit(0)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("input()", "EOFError"),
        ("x = bytearray(1 << 40)", "MemoryError"),
        ("def f(): f()\nf()", "RecursionError"),
    ],
)
def test_what_the_answer_raises_is_told_with_its_line(engine, answer, type_):
    outcome = engine.run(job(answer, value="1"))

    raised = outcome.reply.raised
    assert (raised.type, raised.stage) == (type_, Stage.ANSWER)
    assert raised.spans[-1].stage is Stage.ANSWER


def test_a_check_that_raises_is_observed_as_its_error(engine):
    outcome = engine.run(job("", value="answer"))

    (raised,) = outcome.reply.observations
    assert isinstance(raised, Raised)
    assert (raised.type, raised.name) == ("NameError", "answer")


def test_an_endless_loop_ends_at_its_deadline(engine):
    started = time.monotonic()
    outcome = engine.run(job("while True: pass", seconds=0.5))

    assert outcome.end is End.TIMEOUT
    assert time.monotonic() - started < 60


STUBBORN = {
    "signals ignored": """
import signal
for number in range(1, 32):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    pass
""",
    "sleeping": """
import time
while True:
    try:
        time.sleep(100)
    except BaseException:
        pass
""",
    "in a thread": """
import threading
threading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start()
while True:
    pass
""",
}


@pytest.mark.parametrize("answer", STUBBORN.values(), ids=STUBBORN)
def test_a_loop_that_holds_on_ends_too(engine, answer):
    assert engine.run(job(answer, seconds=0.5)).end is End.TIMEOUT


def test_a_thread_that_goes_on_does_not_hold_the_reply_back(engine):
    answer = "import threading, time\nthreading.Thread(target=time.sleep, args=(500,)).start()"

    assert engine.run(job(answer, value="1")).end is End.REPLIED


def test_a_flood_of_output_ends_the_run(engine):
    outcome = engine.run(job("while True: print('x' * 1000)"))

    assert outcome.end is End.OUTPUT
    assert len(outcome.printed) < 2 << 20


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("import os; os._exit(0)", 0),
        ("import os; os._exit(7)", 7),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", -signal.SIGSEGV),
        ("import os; os.abort()", -signal.SIGABRT),
    ],
)
def test_a_process_that_dies_is_told_with_its_exit_code(engine, answer, code):
    outcome = engine.run(job(answer, value="1"))

    assert (outcome.end, outcome.exit_code) == (End.CRASHED, code)


def test_cancelling_stops_what_runs(engine):
    cancel = Cancel()
    running = engine.submit(job("while True: pass", seconds=100), cancel)
    threading.Timer(0.3, cancel.cancel).start()

    assert running.result(60).end is End.CANCELLED


def test_what_was_cancelled_before_it_began_does_not_run(engine):
    cancel = Cancel()
    cancel.cancel()

    assert engine.run(job("while True: pass", seconds=100), cancel).end is End.CANCELLED


def test_nothing_runs_on_and_nothing_lies_about_after_a_run(engine):
    answer = (
        "import os, subprocess, sys\n"
        "open('left behind', 'w').write('x')\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(500)'])\n"
        "print(os.getcwd(), flush=True)\n"
        "while True: pass"
    )
    engine.run(job("", value="1"))
    before = _started()
    outcome = engine.run(job(answer, seconds=2))

    assert not Path(outcome.printed.decode().strip()).exists()
    _until(lambda: _started() <= before)


def test_the_environment_holds_no_secret(engine, monkeypatch):
    answer = "import os\nanswer = 'TORCHTUTOR_SECRET' in os.environ"
    monkeypatch.setenv("TORCHTUTOR_SECRET", "x")
    with made(_kind(engine)) as fresh:
        assert seen(fresh.run(job(answer, value="answer"))) is False


def test_many_runs_leave_no_descriptor_and_no_process_behind(engine):
    here = psutil.Process()
    engine.run(job("", value="1"))
    rounds = 3 if _kind(engine) == "spare" else 20
    before = here.num_fds()
    for answer in ["", "import os; os._exit(1)"] * (rounds // 2):
        engine.run(job(answer, value="1"))

    _until(lambda: here.num_fds() <= before + 8)


def test_jobs_run_at_the_same_time_and_do_not_mix(engine):
    count = 3 if _kind(engine) == "spare" else 8
    futures = [engine.submit(job(f"answer = {n}", value="answer")) for n in range(count)]
    wait(futures, 120)

    assert [seen(future.result()) for future in futures] == list(range(count))


def test_a_python_without_torch_is_told_with_what_to_do(tmp_path):
    import venv

    venv.create(tmp_path / "bare", symlinks=True)
    python = str(tmp_path / "bare" / "bin" / "python")
    for kind in ("zygote", "spare"):
        with (
            Engine(kind, python=python) as engine,
            pytest.raises(EngineError, match=r"No module named 'torch'.*\n.*pip install torch"),
        ):
            engine.run(job())


def test_a_python_that_is_not_there_is_told_with_what_to_do():
    for kind in ("zygote", "spare"):
        engine = Engine(kind, python="/nowhere/python")
        with pytest.raises(
            EngineError, match="/nowhere/python, and that could not be started: No such"
        ):
            engine.run(job())


def test_a_zygote_that_died_is_started_again():
    with Engine("zygote") as engine:
        engine.wait(120)
        zygote = psutil.Process(engine._processes._zygote._process.pid)
        running = engine.submit(job("import time; time.sleep(3)", value="1"))
        zygote.kill()

        assert seen(running.result(120)) == 1
        assert seen(engine.run(job("answer = 5", value="answer"))) == 5


def test_an_answer_that_kills_its_zygote_twice_has_crashed():
    answer = """
import os, pathlib, signal
stat = pathlib.Path(f"/proc/{os.getppid()}/stat").read_text()
os.kill(int(stat.rsplit(")")[1].split()[1]), signal.SIGKILL)
while True: pass
"""
    with Engine("zygote", containment=Level.BASIC) as engine:
        assert engine.run(job(answer)).end is End.CRASHED
        assert seen(engine.run(job("", value="2"))) == 2


def test_an_answer_that_kills_what_watches_it_has_crashed():
    with Engine("zygote", containment=Level.BASIC) as engine:
        outcome = engine.run(
            job("import os, signal; os.kill(os.getppid(), signal.SIGKILL)\nwhile True: pass")
        )

        assert outcome.end is End.CRASHED


@pytest.mark.parametrize("level", LEVELS)
def test_closing_ends_every_process(level):
    engine = Engine("zygote", containment=level)
    engine.start()
    engine.wait(120)
    zygote = psutil.Process(engine._processes._zygote._process.pid)
    idle = len(zygote.children(recursive=True))
    engine.submit(job("while True: pass", seconds=500))
    _until(lambda: len(zygote.children(recursive=True)) == idle + 2)
    processes = [zygote, *zygote.children(recursive=True)]
    engine.close()

    _until(lambda: not any(_running(process.pid) for process in processes))


@pytest.mark.parametrize("level", LEVELS)
def test_nothing_outlives_a_program_that_was_killed(level):
    program = f"""
import sys, time
sys.path.insert(0, {str(ROOT)!r})
from tests.engine.jobs import job
from tutor.engine import Engine
from tutor.wire import Level
engine = Engine("zygote", containment=Level({level.value!r}))
engine.start()
engine.wait(120)
engine.submit(job("import os\\nos.fork()\\nwhile True: pass", seconds=500))
print("started", flush=True)
time.sleep(500)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as running:
        assert running.stdout.readline() == b"started\n"
        program = psutil.Process(running.pid)
        _until(lambda: len(program.children(recursive=True)) >= 4)
        processes = program.children(recursive=True)
        running.kill()

    _until(lambda: not any(_running(process.pid) for process in processes))


def _kind(engine):
    zygote = "Zygote" in type(engine._processes).__name__
    return engine.containment if zygote else "spare"


def _started():
    """How many processes this one has started, directly or not."""
    return len(psutil.Process().children(recursive=True))


def _running(pid):
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.05)


def test_without_room_for_a_folder_it_says_what_to_do(engine, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device", "/tmp")

    monkeypatch.setattr("pathlib.Path.mkdir", full)
    if engine.containment is Level.STRONG:
        # It works in a folder that is in no file system of ours.
        assert seen(engine.run(job("", value="1"))) == 1
        return
    with pytest.raises(EngineError, match=r"No space left on device.*\nFree some space"):
        engine.run(job())


def test_a_closed_engine_says_so():
    for kind in ("zygote", "spare"):
        engine = Engine(kind)
        engine.close()
        with pytest.raises(EngineError, match="closed"):
            engine.run(job())


def test_what_waits_for_a_core_when_the_engine_is_closed_is_told_so():
    engine = Engine("zygote")
    futures = [engine.submit(job("while True: pass", seconds=500)) for _ in range(6)]
    engine.close()

    for future in futures:
        with pytest.raises(EngineError, match="closed"):
            future.result(60)


def test_asking_whether_it_is_ready_does_not_disturb_runs():
    with Engine("spare") as engine:
        futures = [engine.submit(job("", value="1")) for _ in range(4)]
        while not all(future.done() for future in futures):
            assert engine.ready in (True, False)

        assert [seen(future.result()) for future in futures] == [1, 1, 1, 1]
