"""One run: what is sent to a process, what it may take, and what is made of what it sends."""

import time
from contextlib import closing
from queue import Empty

from tutor.engine.cancel import Cancel
from tutor.engine.job import End, Job, Outcome
from tutor.engine.process import (
    Cancelled,
    Event,
    Exited,
    Lost,
    Printed,
    Process,
    Processes,
    Replied,
)
from tutor.wire import Fault, Frame, FrameReader, Kind, Reply, WireError

_LARGEST_REPLY = 64 << 20
_MOST_PRINTED = 1 << 20
_ORDERS = ([Kind.ANSWERED], [Kind.REPLY], [Kind.ANSWERED, Kind.REPLY])
"""In which frames may come: the reply alone, when the setup or the answer raised."""
_GRACE_SECONDS = 2.0
"""How long a process may take to end once there is nothing more to hear of it."""
_KILLED_SECONDS = 0.5
"""How long the end of one that was killed is awaited: mostly far less. What bombs with forks takes
longer to die than the learner should wait."""


class ProcessLostError(Exception):
    """The zygote died during the run, by the answer's doing or not."""


def converse(processes: Processes, job: Job, cancel: Cancel) -> Outcome:
    """Runs a job in a new process and returns what became of it.

    Raises:
        EngineError: There is no process to run it in.
        ProcessLostError: The zygote died meanwhile.
    """
    with closing(processes.start(job.memory)) as process:
        cancel.then(lambda: process.events.put(Cancelled()))
        try:
            return _Conversation(job, process).outcome()
        finally:
            process.kill()


class _Conversation:
    def __init__(self, job: Job, process: Process) -> None:
        self._observe = job.observe()
        self._process = process
        self._events = process.events
        self._reader = FrameReader(_LARGEST_REPLY)
        self._frames: list[Frame] = []
        self._printed = bytearray()
        self._end: End | None = None
        self._replying = self._printing = True
        self._exit_code: int | None = None
        self._started = time.monotonic()
        self._deadline = self._started + job.seconds
        process.send(job.prepare().pack())

    def outcome(self) -> Outcome:
        self._listen()
        seconds = time.monotonic() - self._started
        reply = None
        if self._end is None:
            try:
                reply = self._reply()
            except WireError as error:
                self._end = End(error.fault)
        if reply is None:
            self._wait_for_exit()
        return Outcome(
            self._end or (End.REPLIED if reply else End.CRASHED),
            reply,
            bytes(self._printed),
            seconds,
            self._exit_code,
        )

    def _listen(self) -> None:
        """Handles events until both pipes have ended, or something put an end to the run."""
        while self._end is None and (self._replying or self._printing):
            try:
                event = self._events.get(timeout=max(0.0, self._deadline - time.monotonic()))
            except Empty:
                # A process that has replied or ended, but left others behind that hold its pipes
                # open, was not too slow.
                if Kind.REPLY not in self._kinds() and self._exit_code is None:
                    self._end = End.TIMEOUT
                return
            try:
                self._handle(event)
            except WireError as error:
                self._end = End(error.fault)

    def _handle(self, event: Event) -> None:
        match event:
            case Replied(b""):
                self._replying = False
                self._reader.end()
            case Replied(data):
                for frame in self._reader.feed(data):
                    self._receive(frame)
            case Printed(b""):
                self._printing = False
            case Printed(data):
                self._printed += data
                if len(self._printed) > _MOST_PRINTED:
                    self._end = End.OUTPUT
            case Exited():
                self._note(event)
            case Cancelled():
                self._end = End.CANCELLED
            case Lost():
                raise ProcessLostError

    def _note(self, event: Exited) -> None:
        self._exit_code = event.code
        if event.stopped and Kind.REPLY not in self._kinds():
            self._end = End(event.stopped)
        # What it left behind may hold the pipes open; nothing more will come from it.
        self._deadline = min(self._deadline, time.monotonic() + _GRACE_SECONDS)

    def _receive(self, frame: Frame) -> None:
        if [*self._kinds(), frame.kind] not in _ORDERS:
            raise WireError(Fault.FORGED, "it comes out of order")
        self._frames.append(frame)
        if frame.kind is Kind.ANSWERED:
            self._process.send(self._observe.pack())
        else:
            # It has done its work: what it started may not hold the verdict back.
            self._deadline = min(self._deadline, time.monotonic() + _GRACE_SECONDS)

    def _reply(self) -> Reply | None:
        """Returns the reply; None when the process ended without one.

        Raises:
            WireError: There is a reply, and it is not the one that was asked for.
        """
        kinds = self._kinds()
        if Kind.REPLY not in kinds:
            return None
        reply = Reply.read(self._frames[-1])
        if kinds == [Kind.REPLY] and (reply.raised is None or reply.token):
            raise WireError(Fault.FORGED, "a reply before the inputs were known")
        if kinds != [Kind.REPLY] and reply.token != self._observe.token:
            raise WireError(Fault.FORGED, "a reply without the token of this run")
        if reply.raised is None and len(reply.observations) != len(self._observe.probes):
            raise WireError(Fault.FORGED, "a reply to other checks")
        return reply

    def _kinds(self) -> list[Kind]:
        return [frame.kind for frame in self._frames]

    def _wait_for_exit(self) -> None:
        """Kills it, if it did not end by itself, and hears its exit code."""
        patience = _GRACE_SECONDS
        if self._end is not None:
            self._process.kill()
            patience = _KILLED_SECONDS
        until = time.monotonic() + patience
        while self._exit_code is None and time.monotonic() < until:
            try:
                event = self._events.get(timeout=max(0.0, until - time.monotonic()))
            except Empty:
                return
            if isinstance(event, Lost):
                raise ProcessLostError
            if isinstance(event, Exited):
                self._note(event)
