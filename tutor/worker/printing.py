"""What was printed, kept beside being written."""

import io

_MOST = 1 << 20


class Recorder(io.TextIOWrapper):
    """Takes the place of `sys.stdout`, over the same descriptor."""

    def __init__(self) -> None:
        # Opened anew: what stands there may know of another file that the descriptor once was.
        stream = open(1, "wb", closefd=False)  # noqa: SIM115  # as long as the process
        super().__init__(stream, encoding="utf-8", errors="replace", line_buffering=True)
        self._parts: list[str] = []
        self._size = 0

    def write(self, text: str) -> int:
        """Writes a text and keeps it, as long as there is not more than anybody compares."""
        if isinstance(text, str) and self._size < _MOST:
            self._parts.append(text)
            self._size += len(text)
        return super().write(text)

    def text(self) -> str:
        """Returns what was written until now."""
        return "".join(self._parts)
