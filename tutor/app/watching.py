"""Tells when files were written, came or went."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import aclosing, suppress
from pathlib import Path

_EVERY = 1.0
"""Seconds between looks where the system tells nothing, as of a folder on another machine."""

_Stamp = tuple[int, int, int] | None


async def saves(files: Callable[[], Iterable[Path]]) -> AsyncIterator[None]:
    """Yield once at first, then whenever one of the files is not what it was.

    Editors write a file anew, put another in its place, or take it away for a moment; all of these
    count, and so does a folder that comes or goes.

    Args:
        files: Returns the files to look at, there or not; asked anew at each look.
    """
    seen: object = None
    while True:
        folders = _folders(files())
        async with aclosing(_looks(folders)) as looks:
            async for _ in looks:
                now = {file: _stamp(file) for file in files()}
                if now != seen:
                    seen = now
                    yield
                if _folders(now) != folders:
                    break


async def _looks(folders: frozenset[Path]) -> AsyncGenerator[None, None]:
    """Yield at once, then after every change in the folders, and every second."""
    from watchfiles import awatch

    yield
    with suppress(OSError):  # such as where the system's notifications are used up
        async for _ in awatch(
            *folders,
            watch_filter=None,
            recursive=False,
            rust_timeout=int(_EVERY * 1000),
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            yield
    while True:
        await asyncio.sleep(_EVERY)
        yield


def _folders(files: Iterable[Path]) -> frozenset[Path]:
    """Return the folders in which the files, and what they may be links to, come and go."""
    both = {link for file in files for link in (file.absolute(), file.resolve())}
    return frozenset(
        next(folder for folder in file.parents if folder.is_dir()).resolve() for file in both
    )


def _stamp(file: Path) -> _Stamp:
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
