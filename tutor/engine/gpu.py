"""Whether there is a GPU that answers can use: its devices, and what PyTorch makes of them."""

from pathlib import Path

from tutor.engine.job import Job, Outcome
from tutor.wire import Probe, Raised

_OF_DRIVERS = (
    (
        *("nvidia[0-9]*", "nvidiactl", "nvidia-modeset"),
        *("nvidia-uvm", "nvidia-uvm-tools", "nvidia-caps/*"),
    ),
    ("kfd", "dri/renderD*"),  # AMD's, which PyTorch calls CUDA too
    ("dxg",),  # any, in Windows' Linux
)
"""Where each driver has its devices; without the first of them there is no GPU."""

NONE = "this system has none (there is no device such as /dev/nvidia0)"

TRIAL = Job(
    setup="import torch",
    answer="",
    given=(),
    run="",
    # That it is there is not enough: a cage that is too tight shows only at its first use.
    probes=(
        Probe(
            0,
            "value",
            "torch.cuda.is_available() and torch.zeros(1, device='cuda').item() == 0",
        ),
    ),
    seed=0,
    seconds=60,
    memory=1 << 30,
    needs_gpu=True,
)
"""Uses the GPU once; `why_not` reads what became of it."""


def nodes(folder: Path = Path("/dev")) -> tuple[str, ...]:
    """Returns the devices of the GPUs that PyTorch may know; none where there is no such GPU.

    Args:
        folder: Where the system keeps its devices.
    """
    found: list[Path] = []
    for patterns in _OF_DRIVERS:
        first, *others = (sorted(folder.glob(pattern)) for pattern in patterns)
        if first:
            found += [*first, *(path for paths in others for path in paths)]
    return tuple(map(str, found))


def why_not(outcome: Outcome) -> str:
    """Returns why PyTorch cannot use the GPU that is here; empty where it can.

    Args:
        outcome: What became of `TRIAL`.
    """
    if outcome.reply is None:
        return f"PyTorch cannot use the one that is here: trying it {outcome.end}"
    seen = outcome.reply.raised or outcome.reply.observations[0]
    if isinstance(seen, Raised):
        first = seen.message.strip().partition("\n")[0]
        return f"PyTorch cannot use the one that is here: {seen.type}: {first}"
    if seen is not True:
        return (
            "PyTorch cannot use the one that is here (`torch.cuda.is_available()` is False: this "
            "build of PyTorch, or the driver, is not made for it)"
        )
    return ""


def needs_one(why: str) -> str:
    """Returns what to tell a person whose lesson needs a GPU, which is not to be had."""
    return (
        f"This lesson needs a GPU, and {why}.\n"
        "It is skipped here: no answer to it can be judged. `torchtutor doctor` says what there is."
    )
