"""How a worker process is started: its command and its environment."""

import os
from pathlib import Path

_KEPT = (
    "PATH",
    "HOME",  # a user's own site-packages may be where torch is
    "LANG",
    "LC_ALL",
    "TZ",
    "LD_LIBRARY_PATH",  # where CUDA may be
    "SYSTEMROOT",  # Windows finds no library without it
    "TEMP",
    "VIRTUAL_ENV",
)
_OF_GPU = ("CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES")
"""What a person says of which GPUs to use."""
_NO_GPU = {"CUDA_VISIBLE_DEVICES": "-1"}
_SET = {
    # More threads in a process that forks can leave a lock held for ever in its children; and with
    # one thread, the same sum has the same last bit in every process.
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    # Large pages from the start, where the C library and the kernel know how: see worker/pages.py.
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}


def command(python: str, *arguments: str) -> list[str]:
    """Returns the command that starts a worker under an interpreter."""
    start = Path(__file__).resolve().parents[1] / "worker" / "start.py"
    return [python, str(start), *arguments]


def environment(hash_seed: int = 0, *, gpu: bool = False) -> dict[str, str]:
    """Returns what a worker may know of the environment: no secret of the person's.

    Args:
        hash_seed: What the order of sets of texts follows from.
        gpu: Whether PyTorch is to see the GPUs there, at whatever level of containment.
    """
    names = (*_KEPT, *_OF_GPU) if gpu else _KEPT
    kept = {name: os.environ[name] for name in names if name in os.environ}
    hidden = {} if gpu else _NO_GPU
    return kept | hidden | _SET | {"PYTHONHASHSEED": str(hash_seed)}


def no_python(python: str, why: str) -> str:
    """Returns what to tell a person whose interpreter could not be started at all."""
    return f"Answers run under {python}, and that could not be started: {why}. Name another Python."


def no_torch(python: str, why: str) -> str:
    """Returns what to tell a person whose interpreter could not import torch."""
    return (
        f"PyTorch could not be started with {python}: {why}\n"
        f"Try `{python} -c 'import torch'`. If PyTorch is missing, install it with "
        f"`{python} -m pip install torch`."
    )


def no_level(why: str) -> str:
    """Returns what to tell a person who asked for a level that the system does not have."""
    return (
        f"The level of containment that was asked for is not to be had here: {why}.\n"
        "Leave `--containment` out to take the strongest that is; `torchtutor doctor` says more."
    )
