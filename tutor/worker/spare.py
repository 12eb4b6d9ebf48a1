"""A process that has imported torch and waits for the one case that it will run.

For systems where forking a process that has imported torch is not safe. The job comes on standard
input; the reply goes to what was standard output; the answer prints to standard error.
"""

import os
import sys
from pathlib import Path

READY = b"R"
FAILED = b"F"


def serve(*, gpu: bool) -> None:
    """Imports torch, says so with one byte, and serves one case, which may use the GPU or not."""
    job, reply = os.dup(0), os.dup(1)
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    if hasattr(os, "setsid"):
        os.setsid()
    try:
        from tutor.worker import case
        from tutor.worker.cage import Cage
    except Exception as error:
        os.write(reply, FAILED + f"{type(error).__name__}: {error}".encode())
        return
    os.write(reply, READY)
    code = 1
    try:
        case.serve(job, reply, Cage(gpu=gpu))
        code = 0
    finally:
        sys.stdout.flush()
        os._exit(code)
