"""A GPU is seen by what needs one, and by nothing else.

Where these tests run there is mostly none, and a build of PyTorch that could use none: `/dev/random`
under another name stands for the device, and that CUDA itself starts in a cage was not seen.
"""

import os
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.engines import KINDS, made
from tests.engine.jobs import job, seen
from tutor.engine import End, EngineError, Outcome, gpu
from tutor.wire import Level, Raised, Reply, Stage

CONTAINED = (Level.STRONG, Level.GOOD)


@pytest.fixture(scope="module")
def card():
    """A device under a name that nobody else knows."""
    # Neither /tmp nor /dev/shm: those an answer has to itself.
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        card = Path(folder) / "nvidia0"
        card.symlink_to(os.path.relpath("/dev/random", folder))
        yield str(card)


@pytest.fixture(scope="module")
def at(card):
    """Starts an engine of a kind where there is that card, and says that PyTorch can use it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gpu, "nodes", lambda: (card,))
        patch.setenv("CUDA_VISIBLE_DEVICES", "7")
        engines = {}

        def start(kind):
            if kind not in engines:
                engines[kind] = made(kind)
                engines[kind]._no_gpu = ""
            try:
                engines[kind].wait(120)
            except EngineError as error:
                pytest.skip(str(error))
            return engines[kind]

        yield start
        for engine in engines.values():
            engine.close()


def run(engine, answer, *, needs_gpu, **options):
    """What an answer bound to `answer`, or the name of what it raised."""
    one = replace(job(answer, value="answer", **options), needs_gpu=needs_gpu)
    outcome = engine.run(one)
    assert outcome.end is End.REPLIED, outcome
    return outcome.reply.raised.type if outcome.reply.raised else seen(outcome)


# The devices ----------------------------------------------------------------------------


def test_the_devices_of_a_driver_are_found_together(tmp_path):
    (tmp_path / "nvidia-caps").mkdir()
    (tmp_path / "dri").mkdir()
    names = ["nvidia0", "nvidia1", "nvidiactl", "nvidia-uvm", "nvidia-caps/nvidia-cap1", "null"]
    for name in (*names, "dri/renderD128"):
        (tmp_path / name).touch()

    found = [str(Path(path).relative_to(tmp_path)) for path in gpu.nodes(tmp_path)]
    assert sorted(found) == sorted(names[:-1])


def test_what_a_driver_leaves_without_a_card_is_no_gpu(tmp_path):
    (tmp_path / "dri").mkdir()
    for name in ("nvidiactl", "nvidia-uvm", "dri/renderD128", "dri/card0"):
        (tmp_path / name).touch()

    assert gpu.nodes(tmp_path) == ()


# In the cage ----------------------------------------------------------------------------

ORDER = """
import fcntl
with open({card!r}, "rb", buffering=0) as device:
    answer = len(fcntl.ioctl(device, 0x80045200, bytes(4)))
"""
"""Opens the device and gives it an order: how much chance it has (RNDGETENTCNT)."""


@pytest.mark.parametrize("kind", KINDS)
def test_what_needs_a_gpu_may_use_its_devices(at, card, kind):
    assert run(at(kind), ORDER.format(card=card), needs_gpu=True) == 4


@pytest.mark.parametrize(
    ("level", "refused"),
    [(Level.STRONG, "FileNotFoundError"), (Level.GOOD, "PermissionError")],
)
def test_nothing_else_may(at, card, level, refused):
    assert run(at(level), ORDER.format(card=card), needs_gpu=False) == refused


@pytest.mark.parametrize("level", CONTAINED)
def test_what_needs_a_gpu_sees_no_more_of_the_persons_files(at, card, level):
    canary = Path(card).with_name("canary")
    canary.write_text("x")
    look = f"answer = open({str(canary)!r}).read()"
    refused = {Level.STRONG: "FileNotFoundError", Level.GOOD: "PermissionError"}

    assert run(at(level), look, needs_gpu=True) == refused[level]


@pytest.mark.parametrize("kind", KINDS)
def test_its_threads_may_be_given_names_as_cuda_does(at, kind):
    name = """
import threading
with open(f"/proc/self/task/{threading.get_native_id()}/comm", "w") as comm:
    comm.write("cuda")
answer = 4
"""
    assert run(at(kind), name, needs_gpu=True) == 4


@pytest.mark.parametrize("level", CONTAINED)
@pytest.mark.parametrize("place", ["/proc/sys/vm/swappiness", "/proc/1/comm"])
def test_nothing_more_of_the_system_can_be_written(at, level, place):
    assert run(at(level), f"open({place!r}, 'w')", needs_gpu=True) in ("PermissionError", "OSError")


@pytest.mark.parametrize("kind", KINDS)
def test_addresses_are_for_the_taking_only_where_cuda_takes_them(at, kind):
    take = "import mmap\nanswer = len(mmap.mmap(-1, 8 << 30, prot=mmap.PROT_READ))"

    assert run(at(kind), take, needs_gpu=True) == 8 << 30
    assert run(at(kind), take, needs_gpu=False) in ("OSError", "MemoryError")


@pytest.mark.parametrize("kind", KINDS)
def test_pytorch_is_told_of_gpus_only_where_they_are_needed(at, kind):
    told = "import os\nanswer = os.environ['CUDA_VISIBLE_DEVICES']"

    assert run(at(kind), told, needs_gpu=True) == "7"
    assert run(at(kind), told, needs_gpu=False) == "-1"


def test_processes_wait_with_the_gpu_or_without(at):
    engine = at(Level.BASIC)
    who = "import os\nanswer = os.getppid(), os.getpid()"
    engine.have_waiting(1, 1 << 30, needs_gpu=True)
    (waiting,) = engine._with_gpu._waiting._children

    _, without = run(engine, who, needs_gpu=False).items
    assert engine._with_gpu._waiting._children == [waiting]
    _, first = run(engine, who, needs_gpu=True).items
    assert engine._with_gpu._waiting._children == []
    assert without != first


# Whether there is one -------------------------------------------------------------------


@pytest.fixture
def engine():
    """An engine of its own, which knows nothing yet."""
    with made("basic") as engine:
        yield engine


def test_without_a_device_there_is_none_and_nothing_is_started_to_find_out(engine, monkeypatch):
    monkeypatch.setattr(gpu, "nodes", lambda: ())

    assert engine.why_no_gpu() == gpu.NONE
    assert engine._with_gpu is None


def test_a_device_that_pytorch_cannot_use_is_no_gpu(engine, card, monkeypatch):
    monkeypatch.setattr(gpu, "nodes", lambda: (card,))

    assert "`torch.cuda.is_available()` is False" in engine.why_no_gpu()


def test_what_needs_a_gpu_does_not_run_without_one(engine, monkeypatch):
    monkeypatch.setattr(gpu, "nodes", lambda: ())

    with pytest.raises(EngineError, match=r"(?s)needs a GPU, and this system has none.*skipped"):
        engine.run(replace(job(value="1"), needs_gpu=True))


def test_it_is_found_out_once(engine, monkeypatch):
    asked = []
    monkeypatch.setattr(gpu, "nodes", lambda: asked.append(1) or ())
    threads = [threading.Thread(target=engine.why_no_gpu) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert asked == [1]


RAISED = Raised(Stage.CHECK, "RuntimeError", ("RuntimeError",), "no kernel image\nmore", ())


@pytest.mark.parametrize(
    ("outcome", "why"),
    [
        (Outcome(End.REPLIED, Reply("", None, "", (True,)), b"", 0.1), ""),
        (Outcome(End.REPLIED, Reply("", None, "", (False,)), b"", 0.1), "is_available"),
        (Outcome(End.REPLIED, Reply("", None, "", (RAISED,)), b"", 0.1), "RuntimeError: no kernel"),
        (Outcome(End.TIMEOUT, None, b"", 60.0), "trying it timeout"),
    ],
)
def test_only_a_gpu_that_was_used_is_one(outcome, why):
    told = gpu.why_not(outcome)

    assert why in told
    assert bool(told) == bool(why)
    assert "\n" not in told
