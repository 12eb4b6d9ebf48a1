"""The files that an answer needs: the system's libraries, the interpreter and its packages."""

import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SYSTEM = (
    *("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store", "/gnu/store"),
    *("/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime"),
    *("/sys/devices/system/cpu", "/sys/devices/system/node"),
)
_OF_PREFIX = ("bin", "lib", "lib64", "include", "pyvenv.cfg")
"""What of an environment's folder is needed; the folder itself may be somebody's project."""
_OF_GPU = (
    # Where drivers have their libraries, when not among the system's.
    *("/run/opengl-driver", "/opt/cuda", "/opt/rocm"),
    # Where they read what cards there are, and how these are connected.
    *("/sys/devices", "/sys/bus/pci", "/sys/class/kfd", "/sys/module"),
)
DEVICES = ("null", "zero", "full", "random", "urandom")
"""Those that every answer has, in /dev."""


@dataclass(frozen=True)
class Places:
    """What may be read. Everything else may not."""

    read: tuple[str, ...]
    """Files and folders by their real paths, none of them below another."""
    links: tuple[tuple[str, str], ...]
    """Other paths by which they are known, none below another, each with the real one."""
    hidden: tuple[str, ...]
    """The tutor's own package, wherever it may lie in one of them: it holds lessons."""
    own: tuple[str, ...]
    """What of the package the worker is made of."""
    devices: tuple[str, ...] = ()
    """The GPUs' devices, which may be used, beside those that every answer has."""


def find(gpu: tuple[str, ...] = ()) -> Places:
    """Returns the places of this interpreter. It must not have entered a cage yet.

    Args:
        gpu: The devices of the GPUs that answers may use.
    """
    package = Path(__file__).resolve().parents[2]
    found = {
        Path(os.path.normpath(path)) for path in (*_SYSTEM, *(_OF_GPU if gpu else ()), *_python())
    }
    real = {path: path.resolve() for path in sorted(found) if path.is_absolute() and path.exists()}
    links = {path: leads for path, leads in real.items() if path != leads}
    return Places(
        read=_without_nested(real.values()),
        links=tuple((path, str(links[Path(path)])) for path in _without_nested(links)),
        hidden=tuple(sorted({str(package), *_other_copies(package.name)})),
        own=(str(package / "worker"), str(package / "wire")),
        devices=gpu,
    )


def below(places: Places, folder: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Returns what lies in a folder: what may be read, and other paths by which it is known."""
    # By their texts: this is asked several times in each run.
    start = f"{folder}/"
    read = [path for path in places.read if path.startswith(start)]
    inside = tuple(f"{path}/" for path in read)
    read += [path for path in places.own if path.startswith(start) and not path.startswith(inside)]
    return read, [link for link in places.links if link[0].startswith(start)]


def without_hidden(places: Places) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns what to grant where a folder can only be granted with all that is in it.

    Returns:
        What may be read, and the folders of which only the names may be.
    """
    read, listed = [], []
    queue = [*places.read]
    hidden = {Path(path) for path in places.hidden}
    while queue:
        path = Path(queue.pop())
        if not any(one.is_relative_to(path) for one in hidden):
            read.append(str(path))
        elif path not in hidden:
            listed.append(str(path))
            queue += [str(inner) for inner in path.iterdir()]
    return (*read, *places.own), tuple(listed)


def _other_copies(name: str) -> Iterator[str]:
    """Yields what else is the package: an installation beside the one that runs, or its lessons."""
    for folder in sys.path:
        if (Path(folder) / name).is_dir():
            yield str((Path(folder) / name).resolve())


def _python() -> Iterator[str]:
    for prefix in {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}:
        yield from (str(Path(prefix) / name) for name in _OF_PREFIX)
    standard_library = Path(os.__file__).parent
    yield str(standard_library)
    for folder in sys.path:
        if Path(folder).name in ("site-packages", "dist-packages", "lib-dynload"):
            yield folder
    # Wherever else torch may come from; that of somebody's own project is not among them.
    torch = importlib.util.find_spec("torch")
    if torch and torch.origin:
        yield str(Path(torch.origin).parents[1])
    yield from filter(os.path.isdir, os.environ.get("LD_LIBRARY_PATH", "").split(":"))


def _without_nested(paths: Iterable[Path]) -> tuple[str, ...]:
    kept: list[Path] = []
    for path in sorted(set(paths)):
        if not any(path.is_relative_to(other) for other in kept):
            kept.append(path)
    return tuple(map(str, kept))
