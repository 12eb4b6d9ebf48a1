"""What each level of containment holds, and what works inside all the same."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import venv
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest

from tests.engine.engines import made
from tests.engine.jobs import job, seen
from tutor.engine import End, Engine, EngineError
from tutor.library import built_in
from tutor.wire import LEVELS, Level

ROOT = Path(__file__).parents[2]
CONTAINED = [Level.STRONG, Level.GOOD]


@pytest.fixture(params=CONTAINED)
def contained(request):
    return request.getfixturevalue(request.param)


def value(engine, answer, **options):
    """What an answer bound to `answer`."""
    return seen(engine.run(job(answer, value="answer", **options)))


def raised(engine, answer):
    """The name of what an answer raised."""
    outcome = engine.run(job(answer, value="1"))
    return outcome.reply.raised and outcome.reply.raised.type


# Levels ---------------------------------------------------------------------------------


def test_the_strongest_level_that_there_is_is_taken(strong):
    with Engine("zygote") as engine:
        engine.wait(120)

        assert engine.containment is Level.STRONG
        assert engine.why_not == {}


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_that_is_asked_for_is_the_one_that_it_runs_at(level):
    with made(level) as engine:
        engine.wait(120)

        assert engine.containment is level


def test_processes_that_wait_have_the_lowest_level():
    assert Engine("spare").containment is Level.BASIC
    for level in CONTAINED:
        with pytest.raises(EngineError, match=r"(?s)not to be had here.*doctor"):
            Engine("spare", containment=level)


@pytest.mark.parametrize("kind", ["basic", "spare"])
def test_code_that_needs_more_than_there_is_does_not_run(kind):
    engine = made(kind, least=Level.GOOD)
    with pytest.raises(EngineError, match="containment is at level basic"):
        engine.wait(120)
    with pytest.raises(EngineError, match="--allow-uncontained"):
        engine.run(job())
    engine.close()


# What is there --------------------------------------------------------------------------


def test_an_answer_sees_none_of_the_persons_files(strong, tmp_path):
    (tmp_path / "secret").write_text("x")
    lessons = sorted({str(built_in()), str(ROOT / "lessons")})
    # Of the folders on the way to Python, only the names are there.
    homes = [str(path) for path in (Path.home() / ".ssh", tmp_path, ROOT / "tests", *lessons)]
    answer = f"from pathlib import Path\nanswer = [p for p in {homes} if Path(p).exists()]"

    assert value(strong, answer).items == ()
    assert value(strong, "import os\nanswer = os.listdir('/home')").items == ("learner",)


def test_nothing_of_the_root_can_be_written(strong):
    answer = """
import os
answer = []
for top in os.listdir("/"):
    for folder in [f"/{top}", *(f"/{top}/{name}" for name in os.listdir(f"/{top}"))]:
        try:
            open(f"{folder}/file", "w").close()
        except OSError:
            continue
        answer.append(folder)
"""
    assert set(value(strong, answer).items) == {"/tmp", "/home/learner", "/dev/shm"}


def test_an_answer_sees_no_process_but_its_own(strong):
    answer = "import os\nanswer = [name for name in os.listdir('/proc') if name.isdigit()]"

    assert set(value(strong, answer).items) == {"1", "2"}


def test_an_answer_has_no_right_that_an_ordinary_user_lacks(engine):
    answer = """
from pathlib import Path
lines = [line.split() for line in Path("/proc/self/status").read_text().splitlines()]
capabilities = {words[0]: int(words[1], 16) for words in lines if words[0].startswith("Cap")}
answer = [capabilities[name] for name in ("CapInh:", "CapPrm:", "CapEff:", "CapAmb:", "CapBnd:")]
"""
    *held, could_be_gained = value(engine, answer).items

    assert held == [0, 0, 0, 0]
    if os.getuid() == 0:
        assert could_be_gained == 0


def test_root_is_nobody_inside(strong):
    expected = os.getuid() or 65534

    assert value(strong, "import os\nanswer = os.getuid()") == expected


def test_files_in_the_working_folder_can_be_used(engine):
    answer = """
import os, shutil, tempfile, torch
from pathlib import Path
os.mkdir("a"); Path("a/b").write_text("x"); os.rename("a/b", "c"); shutil.rmtree("a")
torch.save(torch.ones(3), "t.pt")
with tempfile.TemporaryDirectory() as folder:
    Path(folder, "x").touch()
answer = [Path.home() == Path.cwd(), torch.load("t.pt").sum().item(), sorted(os.listdir("."))]
"""
    home, loaded, names = value(engine, answer).items
    assert (home, loaded, names.items) == (True, 3.0, ("c", "t.pt"))


# What works inside ----------------------------------------------------------------------

WORKS = {
    "threads": """
import threading
answer = []
threads = [threading.Thread(target=answer.append, args=(n,)) for n in range(4)]
[thread.start() for thread in threads]; [thread.join() for thread in threads]
answer = len(answer)
""",
    "two threads of PyTorch's": """
torch.set_num_threads(2)
torch.randn(600, 600) @ torch.randn(600, 600)
answer = 4
""",
    "a backend that runs eagerly": """
torch.compile(lambda x: x + 1, backend="eager")(torch.ones(3))
answer = 4
""",
    "another program": """
import subprocess, sys
answer = int(subprocess.run([sys.executable, "-c", "print(4)"], capture_output=True).stdout)
""",
    "packages that nobody has imported": """
import sqlite3, decimal, xml.etree.ElementTree, torch.utils.benchmark
answer = 4
""",
}
NEEDS_SOCKETS = {
    "a data loader with two workers": """
from torch.utils.data import DataLoader, TensorDataset
data = TensorDataset(torch.arange(8.0))
answer = len([batch for batch in DataLoader(data, batch_size=2, num_workers=2)])
""",
    "torch.multiprocessing": """
import torch.multiprocessing as mp
context = mp.get_context("fork")
queue, taken = context.Queue(), context.Event()
process = context.Process(target=lambda: queue.put(torch.full((1,), 4.0)) or taken.wait(20))
process.start()
answer = int(queue.get(timeout=20)); taken.set(); process.join()
""",
    "two ranks over gloo": """
import os, torch.distributed as dist, torch.multiprocessing as mp
os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29511")
def rank(number, queue):
    dist.init_process_group("gloo", rank=number, world_size=2)
    total = torch.full((1,), 2.0)
    dist.all_reduce(total)
    queue.put(total.item())
    dist.destroy_process_group()
context = mp.get_context("fork")
queue = context.Queue()
ranks = [context.Process(target=rank, args=(n, queue)) for n in range(2)]
[process.start() for process in ranks]
answer = int(queue.get(timeout=30)); [process.join() for process in ranks]
""",
}


@pytest.mark.parametrize("answer", WORKS.values(), ids=WORKS)
def test_it_works_at_each_level(contained, answer):
    assert value(contained, answer, seconds=60) == 4


@pytest.mark.parametrize("answer", NEEDS_SOCKETS.values(), ids=NEEDS_SOCKETS)
def test_it_works_at_level_strong(strong, answer):
    assert value(strong, answer, seconds=60) == 4


# What is refused ------------------------------------------------------------------------


def test_nobody_outside_is_reached_over_a_socket(contained):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        reach = f"import socket\nsocket.create_connection(('127.0.0.1', {port}), timeout=5)"

        assert raised(contained, reach) in ("ConnectionRefusedError", "PermissionError")


def test_nobody_outside_is_reached_over_a_named_or_an_abstract_socket(contained, tmp_path):
    for name in (str(tmp_path / "socket"), f"\0torchtutor-{os.getpid()}"):
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(name)
            server.listen()
            reach = f"import socket\nsocket.socket(socket.AF_UNIX).connect({name!r})"

            assert raised(contained, reach) in (
                "PermissionError",
                "FileNotFoundError",
                "ConnectionRefusedError",
            )


def test_no_process_outside_gets_a_signal(contained):
    answer = f"""
import os, signal
answer = []
for process in ({os.getpid()}, os.getppid(), -1):
    try:
        os.kill(process, signal.SIGTERM if process > 0 else 0)
    except OSError:
        continue
    answer.append(process)
"""
    got = threading.Event()
    import signal

    before = signal.signal(signal.SIGTERM, lambda *_: got.set())
    try:
        assert set(value(contained, answer).items) <= {-1}
    finally:
        signal.signal(signal.SIGTERM, before)
    assert not got.is_set()


@pytest.mark.parametrize(
    "call",
    [
        "libc.ptrace(0, 0, 0, 0)",
        "libc.unshare(0x10000000)",
        "libc.mount(b'none', b'/', b'tmpfs', 0, None)",
        "libc.syscall(425, 8, 0)",  # io_uring_setup
        "libc.memfd_create(b'x', 0)",
        "libc.syscall(298, 0, 0, 0, 0, 0)",  # perf_event_open
        "libc.ioctl(0, 0x5412, b'x')",  # TIOCSTI
        "libc.shmget(1, 4096, 0o1600)",
    ],
)
def test_the_kernel_refuses(contained, call):
    answer = f"""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
answer = [{call}, ctypes.get_errno()]
"""
    assert value(contained, answer).items == (-1, 1)


@pytest.mark.parametrize("call", ["os.setsid()", "os.setpgid(0, 0)", "os.chmod('.', 0o700)"])
def test_without_namespaces_the_kernel_refuses_more(good, call):
    assert raised(good, f"import os\nif os.fork() == 0: {call}\nelse: {call}") == "PermissionError"


def test_setuid_programs_give_nothing(contained):
    answer = """
import subprocess
from pathlib import Path
found = [p for p in ("/usr/bin/su", "/bin/su", "/usr/bin/passwd") if Path(p).exists()]
run = subprocess.run([found[0], "-c", "id -u"], capture_output=True, stdin=subprocess.DEVNULL)
answer = run.returncode
"""
    assert value(contained, answer) != 0


def test_many_processes_together_may_not_take_more_than_one_may(engine):
    answer = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        block = bytearray(600 << 20)
        for at in range(0, len(block), 4096):
            block[at] = 1
        time.sleep(100)
        os._exit(0)
time.sleep(100)
"""
    if type(engine._processes).__name__ == "SpareProcesses":
        return  # nothing watches over those
    outcome = engine.run(job(answer, seconds=30))

    assert outcome.end is End.MEMORY


def test_what_a_stopped_run_started_is_gone(engine):
    before = len(psutil.Process().children(recursive=True))
    answer = "import os\nfor _ in range(5): os.fork()\nwhile True: pass"
    engine.run(job(answer, seconds=1))
    for _ in range(100):
        if len(psutil.Process().children(recursive=True)) <= before + 1:
            return
        threading.Event().wait(0.1)
    pytest.fail("something runs on")


WITHIN = """
from tutor.engine import Engine, Job
from tutor.wire import Probe
answer = "import mine\\nopen('/tmp/x', 'w').write('1')\\nanswer = mine.NUMBER"
job = Job("", answer, (), "", (Probe(0, "value", "answer"),), 1, 60, 1 << 30)
with Engine(containment="strong") as engine:
    print(*engine.run(job).reply.observations, engine.containment)
"""


@pytest.mark.parametrize("below", ["/tmp", "/dev/shm"])
def test_an_installation_in_a_folder_that_answers_have_to_themselves_is_seen(below):
    with tempfile.TemporaryDirectory(dir=below) as folder:
        clone = Path(folder) / "clone"
        shutil.copytree(ROOT / "tutor", clone / "tutor")
        venv.create(clone / ".venv", symlinks=True)
        packages = next((clone / ".venv" / "lib").iterdir()) / "site-packages"
        (packages / "mine.py").write_text("NUMBER = 42\n")
        (packages / "others.pth").write_text(str(Path(find_spec("torch").origin).parents[1]))
        ran = subprocess.run(
            [clone / ".venv" / "bin" / "python", "-c", WITHIN],
            cwd=clone,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    assert ran.stdout == "42 strong\n", ran.stderr


def test_an_environment_that_is_reached_by_a_link_is_as_strong(strong):
    with tempfile.TemporaryDirectory(dir="/var/tmp") as outside:
        linked = Path(outside) / "environment"
        linked.symlink_to(sys.prefix)
        with Engine("zygote", str(linked / "bin" / "python"), containment=Level.STRONG) as engine:
            assert value(engine, "answer = 1")
