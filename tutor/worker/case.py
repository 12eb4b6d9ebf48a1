"""One case: setup, answer, given, run, then what is observed."""

import contextlib
import os
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

# `backward(gradient)` imports this at its first use, and sympy with it: a third of a second that
# each process would pay anew.
import torch.fx.experimental.symbolic_shapes  # noqa: F401

from tutor.wire import (
    Enter,
    Frame,
    FrameReader,
    Kind,
    Observe,
    Prepare,
    Probe,
    Raised,
    Reply,
    Stage,
    Value,
    derive,
    pack,
)
from tutor.worker.cage import Cage
from tutor.worker.capture import capture, digest
from tutor.worker.context import Before, Context, RunScope, pristine
from tutor.worker.errors import describe
from tutor.worker.observe import OBSERVERS, WATCHERS
from tutor.worker.printing import Recorder
from tutor.worker.seeding import prepare_gpu, seed_everything
from tutor.worker.source import execute
from tutor.worker.warned import Warnings

with contextlib.suppress(ImportError):
    # NumPy, where there is one, imports this at its first use: better once than in each process.
    import numpy.random  # noqa: F401

_LARGEST_JOB = 16 << 20
_process = 0
"""The process that serves the case."""


def serve(job: int, reply: int, cage: Cage) -> None:
    """Runs the case that is read from one descriptor and writes its reply to another.

    Ends by closing both of the process's outputs and then the reply, so that the controller, which
    waits for the end of all three, has everything that was printed.
    """
    global _process  # noqa: PLW0603  # which process this is, is known after the fork
    _process = os.getpid()
    recorder = Recorder()
    sys.stdout = recorder
    warned = Warnings()
    warned.listen()
    errors = sys.stderr
    message = replace(_converse(job, reply, cage, recorder), warned=warned.kept()).pack()
    for stream in (recorder, errors, sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:  # noqa: S112  # the learner may have put anything in its place
            continue
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    _write(reply, message)
    os.close(reply)


def _converse(job: int, reply: int, cage: Cage, recorder: Recorder) -> Reply:
    jobs = _Jobs(job)
    enter = Enter.read(jobs.receive())
    cage.enter(enter.folder, enter.memory)
    if cage.gpu:
        prepare_gpu()
    case = _Case(Prepare.read(jobs.receive()), recorder)
    try:
        case.answer()
    except _Ended as ended:
        return Reply("", ended.raised, "", ())
    _write(reply, pack(Kind.ANSWERED, b"{}"))
    observe = Observe.read(jobs.receive())
    try:
        return case.observe(observe)
    except _Ended as ended:
        return Reply(observe.token, ended.raised, "", ())


class _Ended(Exception):  # noqa: N818  # it is how a case ends, not what went wrong
    """The setup, the answer, a given or `run` raised."""

    def __init__(self, raised: Raised) -> None:
        super().__init__(raised.message)
        self.raised = raised


class _Jobs:
    """The frames that the controller sends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._reader = FrameReader(_LARGEST_JOB)
        self._frames: deque[Frame] = deque()

    def receive(self) -> Frame:
        while not self._frames:
            data = os.read(self._descriptor, 65536)
            if not data:
                raise SystemExit("the controller went away")
            self._frames += self._reader.feed(data)
        return self._frames.popleft()


class _Case:
    """What one case has come to."""

    def __init__(self, prepare: Prepare, recorder: Recorder) -> None:
        self._prepare = prepare
        self._recorder = recorder
        self._names = _main_module()
        """The names of the setup and the answer: what the learner's functions see."""
        self._before: dict[str, Any] = {}
        """What the names were before the answer."""
        self._own: dict[str, Any] = {}
        """The names of the lesson alone."""
        self._copies: dict[str, Any] = {}
        """The inputs as they were before anything used them."""
        self._proof = ""
        self._snapshots: dict[int, Before] = {}

    def answer(self) -> None:
        """Runs the setup and the answer, with the inputs between the two if it may see them."""
        message = self._prepare
        seed_everything(message.setup_seed)
        _stage(Stage.SETUP, message.setup, self._names)
        self._before = dict(self._names)
        if message.given:
            self._names.update(self._inputs(message.given, message.given_seed))
        self._snapshots = {
            check: _snapshot(expression, self._names) for check, expression in message.snapshots
        }
        seed_everything(message.answer_seed)
        _stage(Stage.ANSWER, message.answer, self._names)

    def observe(self, message: Observe) -> Reply:
        """Makes the inputs, runs `run` and looks."""
        if message.given:
            self._own.update(self._inputs(message.given, derive(message.seed, Stage.GIVEN)))
        context = Context(
            names=self._names,
            own=self._own,
            setup_names=set(self._before),
            given=self._copies,
            refill_seed=derive(message.seed, "refill"),
            seed=message.seed,
            printed=self._recorder.text,
            before=self._snapshots,
        )
        watched = {
            probe.id: _watch(probe, context) for probe in message.probes if probe.kind in WATCHERS
        }
        seed_everything(derive(message.seed, Stage.RUN))
        scope = RunScope(self._names, {**self._own, "refill": context.refill})
        _stage(Stage.RUN, message.run, scope)
        self._own.update(scope)
        observations = tuple(
            _look(probe, context, watched.get(probe.id)) for probe in message.probes
        )
        return Reply(message.token, None, self._proof, observations)

    def _inputs(self, given: tuple[tuple[str, str], ...], seed: int) -> dict[str, Any]:
        """Makes the inputs, keeps copies of them, and a proof of what they are."""
        seed_everything(seed)
        inputs: dict[str, Any] = {}
        for name, expression in given:
            # What the answer rebound, `torch` or a name of the setup, must not change the inputs.
            scope = {**self._names, **self._before, **inputs}
            inputs[name] = _stage(Stage.GIVEN, expression, scope, "eval")
        self._copies = pristine(inputs)
        self._proof = digest(capture(inputs))
        return inputs


def _snapshot(expression: str, names: dict[str, Any]) -> Before:
    """Looks before the answer."""
    try:
        thing = execute(Stage.CHECK, expression, dict(names), "eval")
        return Before(thing, capture(thing))
    except BaseException as error:
        return Before(None, describe(error, Stage.CHECK))


def _watch(probe: Probe, context: Context) -> Callable[[], Value | Raised]:
    """Begins to look, before `run`."""
    seed_everything(derive(context.seed, Stage.CHECK, probe.id))
    try:
        return WATCHERS[probe.kind](probe, context)
    except BaseException as error:
        raised = describe(error, Stage.CHECK)
        return lambda: raised


def _look(
    probe: Probe, context: Context, watched: Callable[[], Value | Raised] | None
) -> Value | Raised:
    """Looks, after `run`."""
    seed_everything(derive(context.seed, Stage.CHECK, probe.id))
    try:
        return watched() if watched else OBSERVERS[probe.kind](probe, context)
    except BaseException as error:
        return describe(error, Stage.CHECK)


def _stage(stage: Stage, code: str, names: dict[str, Any], mode: str = "exec") -> Any:
    try:
        return execute(stage, code, names, mode)
    except BaseException as error:
        raise _Ended(describe(error, stage)) from None


def _main_module() -> dict[str, Any]:
    """Makes the answer the program that runs: dataclasses, pickle and inspect look for it there."""
    module = ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = ["answer.py"]
    return vars(module)


def _write(descriptor: int, data: bytes) -> None:
    if os.getpid() != _process:
        # The answer forked, and went on in both: one of them speaks.
        os._exit(0)
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
