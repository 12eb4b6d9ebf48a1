"""What the place where an answer runs does not have or allow."""

import re

from tutor.explain.errors.row import Row, Scene

_GIGABYTE = 10**9


def _memory(groups: dict[str, str], _: Scene) -> str:
    size = groups["size"] or f"{int(groups['bytes']) / _GIGABYTE:,.1f} GB"
    return (
        f"A tensor or an array of {size} is asked for, more than there is; broadcasting a column "
        "with a row makes a whole matrix. Which of its sizes is larger than meant?"
    )


def _devices(groups: dict[str, str], scene: Scene) -> str:
    listed = re.search(r"two devices, ([\w:]+)(?: \([^)]*\))?(?: and|,) ([\w:]+)", scene.message)
    one, other = listed.groups() if listed else (groups["one"], groups["other"])
    where = f", `{one}` and `{other}`," if one and other else ""
    return f"Tensors on different devices{where} meet in one operation. Which of them should move?"


LIMITS = (
    Row(
        "too much memory",
        "RuntimeError|MemoryError",
        r".*(?:can't allocate memory: you tried to allocate (?P<bytes>\d+) bytes|Unable to "
        r"allocate (?P<size>\S+ \w+) for an array)",
        _memory,
    ),
    Row(
        "no CUDA",
        "AssertionError|RuntimeError",
        r"(?:Torch not compiled with CUDA enabled|Found no NVIDIA driver|No CUDA GPUs are "
        r"available|PyTorch is not linked with support for \w+ devices)",
        "There is no graphics card for PyTorch to use here, and the lessons need none. On which "
        "device are the other tensors?",
    ),
    Row(
        "no such device",
        "RuntimeError",
        r"(?:Expected one of cpu, cuda, .* device type at start of device string: |Invalid device "
        r"string: ')(?P<device>[^\s']+)",
        "`{device}` is read as the name of a device, and there is none of that name. Is a device "
        "meant here, or a dtype?",
    ),
    Row(
        "tensor without data",
        "RuntimeError|NotImplementedError",
        r"(?:Tensor\.item\(\) cannot be called on meta tensors|Cannot copy out of meta tensor)",
        "A tensor on the device `meta` has a shape and a dtype, and no numbers. Where should it "
        "get them from?",
    ),
    Row(
        "two devices",
        "RuntimeError",
        r"(?:Expected all tensors to be on the same device|Tensor on device (?P<one>[\w:]+) is "
        r"not on the expected device (?P<other>[\w:]+))",
        _devices,
    ),
    Row(
        "end of the program",
        "SystemExit",
        r"",
        "Your answer ended the program. The lesson goes on after it: leave out what calls `exit`, "
        "`quit` or `sys.exit`.",
    ),
    Row(
        "nobody to type",
        "EOFError",
        r"EOF when reading a line",
        "Nobody is there to type what `input` asks for. Which value could stand in the code in its "
        "place?",
    ),
    Row(
        "interrupt",
        "KeyboardInterrupt",
        r"",
        "Your answer raised KeyboardInterrupt: leave that out.",
    ),
)
