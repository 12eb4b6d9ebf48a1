"""One case: setup, answer, given, run, then what is observed."""

import contextlib
import os
import random
import sys
from types import ModuleType
from typing import Any

import torch

# `backward(gradient)` imports this at its first use, and sympy with it: a third of a second that
# each process would pay anew.
import torch.fx.experimental.symbolic_shapes

from tutor.wire import (
    FrameReader,
    Kind,
    Observe,
    Prepare,
    Raised,
    Reply,
    Stage,
    Value,
    derive,
    pack,
)
from tutor.worker import cage
from tutor.worker.capture import capture, digest
from tutor.worker.context import Context, RunScope, pristine
from tutor.worker.errors import describe
from tutor.worker.observe import OBSERVERS, WATCHERS
from tutor.worker.source import execute

with contextlib.suppress(ImportError):
    # NumPy, where there is one, imports this at its first use: better once than in each process.
    import numpy.random  # noqa: F401

_LARGEST_JOB = 16 << 20


def serve(job: int, reply: int) -> None:
    """Runs the case that is read from one descriptor and writes its reply to another.

    Ends by closing both of the process's outputs and then the reply, so that the controller, which
    waits for the end of all three, has everything that was printed.
    """
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    printed, errors = sys.stdout, sys.stderr
    message = _converse(job, reply).pack()
    for stream in (printed, errors, sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:  # noqa: S112  # the learner may have put anything in its place
            continue
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    _write(reply, message)
    os.close(reply)


def _converse(job: int, reply: int) -> Reply:
    jobs = _Jobs(job)
    prepare = Prepare.read(jobs.receive())
    cage.enter(prepare.folder, prepare.memory)
    names = _main_module()
    try:
        before = _run_answer(prepare, names)
    except _Ended as ended:
        return Reply("", ended.raised, "", ())
    _write(reply, pack(Kind.ANSWERED, b"{}"))
    observe = Observe.read(jobs.receive())
    try:
        return _observe(observe, names, before)
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

    def receive(self) -> Any:
        while True:
            data = os.read(self._descriptor, 65536)
            if not data:
                raise SystemExit("the controller went away")
            for frame in self._reader.feed(data):
                return frame


def _run_answer(prepare: Prepare, names: dict[str, Any]) -> dict[str, Any]:
    """Runs the setup and the answer; returns what the names were between the two."""
    seed_everything(prepare.setup_seed)
    _stage(Stage.SETUP, prepare.setup, names)
    before = dict(names)
    seed_everything(prepare.answer_seed)
    _stage(Stage.ANSWER, prepare.answer, names)
    return before


def _observe(message: Observe, names: dict[str, Any], before: dict[str, Any]) -> Reply:
    seed_everything(derive(message.seed, Stage.GIVEN))
    given: dict[str, Any] = {}
    for name, expression in message.given:
        # What the answer rebound, `torch` or a name of the setup, must not change the inputs.
        scope = {**names, **before, **given}
        given[name] = _stage(Stage.GIVEN, expression, scope, "eval")
    context = Context(
        names=names,
        own=given,
        setup_names=set(before),
        given=pristine(given),
        refill_seed=derive(message.seed, "refill"),
        seed=message.seed,
    )
    proof = digest(capture(given))
    watched = {}
    for probe in message.probes:
        if probe.kind in WATCHERS:
            seed_everything(derive(message.seed, Stage.CHECK, probe.id))
            try:
                watched[probe.id] = WATCHERS[probe.kind](probe, context)
            except BaseException as error:
                watched[probe.id] = _always(describe(error, Stage.CHECK))
    seed_everything(derive(message.seed, Stage.RUN))
    scope = RunScope(names, {**given, "refill": context.refill})
    _stage(Stage.RUN, message.run, scope)
    context.own.update(scope)
    observations = []
    for probe in message.probes:
        seed_everything(derive(message.seed, Stage.CHECK, probe.id))
        try:
            seen: Value | Raised = (
                watched[probe.id]()
                if probe.id in watched
                else OBSERVERS[probe.kind](probe, context)
            )
        except BaseException as error:
            seen = describe(error, Stage.CHECK)
        observations.append(seen)
    return Reply(message.token, None, proof, tuple(observations))


def _always(raised: Raised) -> Any:
    return lambda: raised


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


def seed_everything(seed: int) -> None:
    """Seeds the generators of Python, NumPy and torch."""
    random.seed(seed)
    # Not torch.manual_seed: for the devices that are not in use it keeps the stack's text for
    # later, which takes ten times as long as a small case.
    _default_generator.manual_seed(seed)
    if torch.cuda.is_initialized():
        torch.cuda.manual_seed_all(seed)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(seed % 2**32)


_default_generator = torch.default_generator


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
