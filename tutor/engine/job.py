"""One case to run, and what became of it."""

import secrets
from dataclasses import dataclass
from enum import StrEnum

from tutor.wire import Observe, Prepare, Probe, Reply, derive


@dataclass(frozen=True)
class Job:
    """One case of one answer. The same job gives the same observations, in any process."""

    setup: str
    answer: str
    given: tuple[tuple[str, str], ...]
    run: str
    probes: tuple[Probe, ...]
    seed: int
    seconds: float
    """From the job's start to its reply."""
    memory: int
    """Bytes on top of what the process has at the start."""
    given_visible: bool = False
    """Whether the answer's own code sees the inputs."""
    needs_gpu: bool = False
    """Whether it sees the GPU; without one it does not run."""

    def prepare(self) -> Prepare:
        """Returns what is sent first."""
        return Prepare(
            setup=self.setup,
            answer=self.answer,
            setup_seed=derive(self.seed, "setup"),
            answer_seed=derive(self.seed, "answer"),
            given=self.given if self.given_visible else (),
            given_seed=derive(self.seed, "given"),
            snapshots=tuple(
                (probe.id, probe.expression) for probe in self.probes if probe.before_answer
            ),
        )

    def observe(self) -> Observe:
        """Returns what is sent once the answer's own code has run, with a token of its own."""
        return Observe(
            token=secrets.token_hex(16),
            seed=derive(self.seed, "observe"),
            given=() if self.given_visible else self.given,
            run=self.run,
            probes=self.probes,
        )


class End(StrEnum):
    """How a run ended."""

    REPLIED = "replied"
    TIMEOUT = "timeout"
    OUTPUT = "output"
    """It printed more than anybody reads."""
    MEMORY = "memory"
    """All of its processes together took more than the job allows."""
    PROCESSES = "processes"
    """It had more processes and threads at once than any answer needs."""
    CANCELLED = "cancelled"
    CRASHED = "crashed"
    """The process ended without a reply."""
    MALFORMED = "malformed"
    TRUNCATED = "truncated"
    OVERSIZED = "oversized"
    FORGED = "forged"
    """A reply came, but not the one that was asked for."""


@dataclass(frozen=True)
class Outcome:
    """What became of a job."""

    end: End
    reply: Reply | None
    """Only when it replied."""
    printed: bytes
    seconds: float
    exit_code: int | None = None
    """Of a process that ended without a reply; negative for a signal."""
