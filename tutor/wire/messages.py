"""The messages of one case, and how each becomes a frame and is read back."""

import json
from dataclasses import dataclass, field
from typing import Any

from tutor.wire.codec import Reader, Writer, read_raised, write_raised
from tutor.wire.frames import Fault, Frame, Kind, WireError, pack
from tutor.wire.raised import Raised
from tutor.wire.values import Value


@dataclass(frozen=True)
class Enter:
    """What holds the process, before there is anything for it to run."""

    folder: str
    """An empty folder to work in; not used at level strong, where a process has its own."""
    memory: int
    """Bytes that the process may use on top of what it has at the start."""

    def pack(self) -> bytes:
        """Returns the frame."""
        return pack(Kind.ENTER, json.dumps(vars(self)).encode())

    @classmethod
    def read(cls, frame: Frame) -> "Enter":
        """Returns the message in a frame that the controller wrote."""
        return cls(**json.loads(frame.header))


@dataclass(frozen=True)
class Prepare:
    """What runs first: nothing in it tells what the answer will be compared with, or on what."""

    setup: str
    answer: str
    setup_seed: int
    answer_seed: int
    given: tuple[tuple[str, str], ...]
    """Names and their expressions, in order, of inputs that the answer may see; mostly none."""
    given_seed: int
    snapshots: tuple[tuple[int, str], ...]
    """Checks and their expressions, which are looked at before the answer runs."""

    def pack(self) -> bytes:
        """Returns the frame."""
        return pack(Kind.PREPARE, json.dumps(vars(self)).encode())

    @classmethod
    def read(cls, frame: Frame) -> "Prepare":
        """Returns the message in a frame that the controller wrote."""
        fields = json.loads(frame.header)
        snapshots = tuple((check, expression) for check, expression in fields["snapshots"])
        return cls(**{**fields, "given": _pairs(fields["given"]), "snapshots": snapshots})


@dataclass(frozen=True)
class Probe:
    """One thing to observe: a check without anything that tells what is right."""

    id: int
    """The check's place in the lesson, from 0. Its seed follows from it."""
    kind: str
    expression: str
    options: dict[str, Any] = field(default_factory=dict)
    before_answer: bool = False
    """Whether it is looked at before the answer too."""


@dataclass(frozen=True)
class Observe:
    """What runs after the answer: sent only once the answer's own code has ended."""

    token: str
    """Must come back with the reply: no reply of another run, and none made before, has it."""
    seed: int
    """What the seeds of `given`, of `run`, of each check and of `refill` follow from."""
    given: tuple[tuple[str, str], ...]
    """Names and their expressions, in order."""
    run: str
    probes: tuple[Probe, ...]

    def pack(self) -> bytes:
        """Returns the frame."""
        header = {**vars(self), "probes": [vars(probe) for probe in self.probes]}
        return pack(Kind.OBSERVE, json.dumps(header).encode())

    @classmethod
    def read(cls, frame: Frame) -> "Observe":
        """Returns the message in a frame that the controller wrote."""
        fields = json.loads(frame.header)
        fields["given"] = _pairs(fields["given"])
        fields["probes"] = tuple(Probe(**probe) for probe in fields["probes"])
        return cls(**fields)


@dataclass(frozen=True)
class Reply:
    """What was observed in one case."""

    token: str
    """As in Observe; empty when the case ended before."""
    raised: Raised | None
    """What the setup, the answer, a given or `run` raised; then there are no observations."""
    given: str
    """A digest of the inputs, which must be the same in every process."""
    observations: tuple[Value | Raised, ...]
    """One for each probe, in order."""
    warned: tuple[Raised, ...] = ()
    """Each kind of warning once, as it came first."""

    def pack(self) -> bytes:
        """Returns the frame."""
        writer = Writer()
        header = {
            "warned": [write_raised(one) for one in self.warned],
            "token": self.token,
            "raised": self.raised and write_raised(self.raised),
            "given": self.given,
            "observations": [
                {"raised": write_raised(seen)}
                if isinstance(seen, Raised)
                else {"seen": writer.write(seen)}
                for seen in self.observations
            ],
        }
        return pack(Kind.REPLY, json.dumps(header, allow_nan=False).encode(), writer.blob)

    @classmethod
    def read(cls, frame: Frame) -> "Reply":
        """Returns the message in a frame that a worker wrote, or learner code in its place.

        Raises:
            WireError: It is not a reply in this encoding.
        """
        try:
            return cls._read(frame)
        except _NO_REPLY as error:
            what = f"{type(error).__name__}: {error}"[:200]
            raise WireError(Fault.MALFORMED, what) from None

    @classmethod
    def _read(cls, frame: Frame) -> "Reply":
        header = json.loads(frame.header, parse_constant=_refuse_constant)
        reader = Reader(frame.blob)
        observations = tuple(
            read_raised(seen["raised"]) if "raised" in seen else reader.read(seen["seen"])
            for seen in header["observations"]
        )
        token, given = header["token"], header["given"]
        if not (isinstance(token, str) and isinstance(given, str)):
            raise TypeError("token and given must be strings")
        raised = None if header["raised"] is None else read_raised(header["raised"])
        warned = tuple(map(read_raised, header.get("warned", [])))
        return cls(token, raised, given, observations, warned)


_NO_REPLY = (
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    RecursionError,
    OverflowError,  # a float beyond the largest: it is no ValueError
)


def _pairs(given: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, expression) for name, expression in given)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
