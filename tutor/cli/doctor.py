"""`torchtutor doctor`: whether everything is there that the tutor needs, and what to do."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

from tutor.cli import running
from tutor.cli.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tutor.engine import Engine
    from tutor.wire import Level

NAME = "doctor"

_SMALLEST = (50, 15)
_LEAST_FREE = 64 << 20
_IMPORT_SECONDS = 180

_ADVICE = {
    "asking for Landlock": "Landlock is part of Linux since 5.13, and some systems leave it out: "
    "`cat /sys/kernel/security/lsm` should name it.",
    "making namespaces": "This system does not let you make namespaces. Ubuntu allows it after "
    "`sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`, older Debian after `sudo sysctl "
    "kernel.unprivileged_userns_clone=1`; a container must be started so that it may.",
    "mounting": "Namespaces can be made here, and nothing can be mounted in them: Ubuntu allows it "
    "after `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`; a container must be "
    "started so that it may.",
    "as root": "Run the tutor as an ordinary user, or let others read the Python that it runs on.",
    "needs Linux": "There is no higher level than this one outside of Linux.",
}
"""What to do for a higher level, by what a reason holds."""


@dataclass(frozen=True)
class Finding:
    """What was found of one thing."""

    name: str
    text: str
    advice: str = ""
    works: bool = True
    """Whether the tutor works with it as it is."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="say whether everything is there that the tutor needs",
        description="Look at Python, PyTorch, the containment of answers, the GPU, the terminal,\n"
        "the data folder and the disk, and say what to do where something is missing.",
        epilog="example:\n"
        "  torchtutor doctor\n\n"
        "exit codes: 0 the tutor works, 1 something must be done first",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    running.add_options(parser, default=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found, and return what to exit with."""
    from tutor.cli.report import sign

    healthy = True
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _python,
        lambda: _engine(arguments),
        _terminal,
        _data_folder,
        _disk,
    )
    for look in looks:
        for found in look():
            mark = "!" if found.works and found.advice else sign(passed=found.works)
            print(f"{mark} {found.name:<12} {found.text}")
            if found.advice:
                print(indent(found.advice, " " * 15))
            healthy = healthy and found.works
    return Exit.DONE if healthy else Exit.NOT_PASSED


def _python() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding("Python", f"{version}, {sys.executable}")


def _engine(arguments: argparse.Namespace) -> Iterator[Finding]:
    """Runs an answer, as a lesson would."""
    from tutor.engine import EngineError, Job
    from tutor.wire import Probe

    job = Job(
        setup="import torch",
        answer="",
        given=(),
        run="",
        probes=(Probe(0, "value", "torch.__version__"),),
        seed=0,
        seconds=60,
        memory=1 << 30,
    )
    try:
        with running.engine(arguments) as engine:
            engine.wait(_IMPORT_SECONDS)
            outcome = engine.run(job)
            level, why = engine.containment, engine.why_not
            gpu = _gpu(engine)
    except EngineError as error:
        yield Finding("PyTorch", "it cannot be started", str(error), works=False)
        return
    if outcome.reply is None:
        said = outcome.printed.decode(errors="replace").strip()
        yield Finding("PyTorch", f"an answer that does nothing {outcome.end}", said, works=False)
        return
    python = arguments.python or sys.executable
    version = next((one for one in outcome.reply.observations if isinstance(one, str)), "unknown")
    yield Finding("PyTorch", f"{version}, answers run under {python}")
    yield Finding("Containment", _MEANING[level], _how_to_raise(why))
    yield gpu


def _gpu(engine: "Engine") -> Finding:
    from tutor.engine import EngineError

    try:
        why = engine.why_no_gpu()
    except EngineError as error:
        why = str(error)
    if why:
        return Finding("GPU", f"lessons that need one are skipped: {why}")
    return Finding("GPU", "answers to lessons that need one can use it")


_MEANING = {
    "strong": "strong: answers see none of your files, and no network",
    "good": "good: answers cannot open your files, nor reach the network",
    "basic": "basic: answers have limits on time and memory, and can read and delete your files",
}


def _how_to_raise(why: "Mapping[Level, str]") -> str:
    lines = []
    for level, reason in why.items():
        advice = next((text for key, text in _ADVICE.items() if key in reason), "")
        lines.append(f"Not {level}: {reason}. {advice}".strip())
    return "\n".join(lines)


def _terminal() -> Iterator[Finding]:
    name = os.environ.get("TERM", "")
    if not _in_terminal():
        advice = "In a terminal, `torchtutor` opens the tutor; `torchtutor check` needs none."
        yield Finding("Terminal", "this is none", advice)
        return
    width, height = shutil.get_terminal_size()
    text = f"{name or 'of an unknown kind'}, {width} columns, {height} lines"
    least = f"It needs {_SMALLEST[0]} columns and {_SMALLEST[1]} lines: make the window larger."
    if name in ("", "dumb") and sys.platform != "win32":
        yield Finding(
            "Terminal", text, "Set TERM to what your terminal is: xterm-256color", works=False
        )
    else:
        large = width >= _SMALLEST[0] and height >= _SMALLEST[1]
        yield Finding("Terminal", text, "" if large else least, works=large)


def _in_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout.isatty())


def _data_folder() -> Iterator[Finding]:
    from tutor.store import Store, StoreError
    from tutor.store.locations import data_folder

    try:
        Store.open().close()
    except StoreError as error:
        yield Finding("Data folder", str(data_folder()), str(error), works=False)
    else:
        yield Finding("Data folder", str(data_folder()))


def _disk() -> Iterator[Finding]:
    from tutor.store.locations import data_folder

    for what, folder in (("data", data_folder()), ("temporary files", Path(tempfile.gettempdir()))):
        there = next(one for one in (folder, *folder.parents) if one.exists())
        free = shutil.disk_usage(there).free
        text = f"{free / 2**30:.1f} GiB free for {what}"
        short = free < _LEAST_FREE
        advice = f"Free some space where {there} lies."
        yield Finding("Disk", text, advice if short else "", works=not short)
