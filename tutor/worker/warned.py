"""Warnings, kept as data in place of being printed."""

import sys
import warnings

from tutor.wire import Raised
from tutor.worker.errors import describe_warning

_MOST = 20


class Warnings:
    """Takes the place of what prints warnings."""

    def __init__(self) -> None:
        self._kept: list[Raised] = []
        self._print = warnings.showwarning

    def listen(self) -> None:
        """Keeps the warnings that come from now on."""
        warnings.showwarning = self._show

    def kept(self) -> tuple[Raised, ...]:
        """Returns each kind of warning once, as it came first."""
        return tuple(self._kept)

    def _show(  # noqa: PLR0913, PLR0917  # Python's own signature
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: object = None,
        line: str | None = None,
    ) -> None:
        warned = describe_warning(message, category, (filename, lineno), sys._getframe(1))
        if warned is None or file is not None:
            self._print(message, category, filename, lineno, file, line)  # type: ignore[arg-type]
            return
        known = any(one.message == warned.message for one in self._kept)
        if not known and len(self._kept) < _MOST:
            self._kept.append(warned)
