"""Removing a folder that other people's code has worked in, which either side may have to do."""

import contextlib
import os
import shutil
from pathlib import Path


def remove_tree(folder: str) -> None:
    """Removes a folder with all that is in it, also where the right to look into it was taken away.

    What cannot be removed all the same stays.
    """
    _open_up(folder)
    for place, names, _ in os.walk(folder):
        for name in names:
            _open_up(f"{place}/{name}")
    shutil.rmtree(folder, ignore_errors=True)


def _open_up(folder: str) -> None:
    # Over a descriptor, which no link can lead elsewhere. Where there is none (not Linux), what is
    # closed stays.
    with contextlib.suppress(OSError, AttributeError):
        descriptor = os.open(folder, os.O_PATH | os.O_NOFOLLOW | os.O_DIRECTORY)
        try:
            Path(f"/proc/self/fd/{descriptor}").chmod(0o700)
        finally:
            os.close(descriptor)
