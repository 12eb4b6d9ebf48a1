"""Frames: the unit that is written to a pipe.

A frame is 17 bytes of prefix, then a JSON header in UTF-8, then raw bytes:

    4 bytes   the magic `TTW1`
    1 byte    the kind of message
    4 bytes   the header's length, big-endian
    8 bytes   the raw bytes' length, big-endian
"""

import struct
from dataclasses import dataclass
from enum import IntEnum, StrEnum

_MAGIC = b"TTW1"
_PREFIX = struct.Struct(">4sBIQ")


class Kind(IntEnum):
    """What a frame holds."""

    PREPARE = 1
    ANSWERED = 2
    OBSERVE = 3
    REPLY = 4
    ENTER = 5


class Fault(StrEnum):
    """What is wrong with what was read."""

    MALFORMED = "malformed"
    """It is not in this encoding."""
    TRUNCATED = "truncated"
    """It ended before it was complete."""
    OVERSIZED = "oversized"
    """It is larger than a reply may be."""
    FORGED = "forged"
    """It is in this encoding, but not the reply that was asked for."""


class WireError(Exception):
    """What was read is not what was agreed on.

    Attributes:
        fault: What is wrong with it.
    """

    def __init__(self, fault: Fault, what: str) -> None:
        super().__init__(f"{fault}: {what}")
        self.fault = fault


@dataclass(frozen=True)
class Frame:
    """One message, its header not yet read as JSON."""

    kind: Kind
    header: bytes
    blob: bytes


def pack(kind: Kind, header: bytes, blob: bytes = b"") -> bytes:
    """Returns a frame as it is written to the pipe."""
    return _PREFIX.pack(_MAGIC, kind, len(header), len(blob)) + header + blob


class FrameReader:
    """Cuts a stream of bytes into frames.

    Args:
        limit: The most bytes that all frames together may have.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._seen = 0
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Frame]:
        """Takes what was read and returns the frames that it completes.

        Raises:
            WireError: The stream is malformed or oversized.
        """
        self._seen += len(data)
        if self._seen > self._limit:
            raise WireError(Fault.OVERSIZED, f"more than {self._limit} bytes")
        self._buffer += data
        frames = []
        while frame := self._next():
            frames.append(frame)
        return frames

    def end(self) -> None:
        """Says that the stream ended.

        Raises:
            WireError: It ended inside a frame.
        """
        if self._buffer:
            raise WireError(Fault.TRUNCATED, f"it ended {len(self._buffer)} bytes into a frame")

    def _next(self) -> Frame | None:
        start = bytes(self._buffer[: len(_MAGIC)])
        if not _MAGIC.startswith(start):
            raise WireError(Fault.MALFORMED, f"a frame cannot begin with {start!r}")
        if len(self._buffer) < _PREFIX.size:
            return None
        _, code, header, blob = _PREFIX.unpack_from(self._buffer)
        end = _PREFIX.size + header + blob
        if end > self._limit:
            raise WireError(Fault.OVERSIZED, f"a frame of {end} bytes")
        try:
            kind = Kind(code)
        except ValueError:
            raise WireError(Fault.MALFORMED, f"there is no message of kind {code}") from None
        if len(self._buffer) < end:
            return None
        middle = _PREFIX.size + header
        frame = Frame(
            kind, bytes(self._buffer[_PREFIX.size : middle]), bytes(self._buffer[middle:end])
        )
        del self._buffer[:end]
        return frame
