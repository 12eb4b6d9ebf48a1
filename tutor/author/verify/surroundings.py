"""Whether a lesson does the same in other surroundings, quietly, and soon."""

from collections.abc import Iterator, Mapping

from tutor.attempt.plan import CaseRun
from tutor.attempt.trial import Trial
from tutor.author.verify import rules
from tutor.author.verify.bench import Bench
from tutor.engine import End, Job
from tutor.explain import message, plain
from tutor.library import Finding

_MOST_SECONDS = 2.0
_TRIES = 3
_ROUNDS = 2

_LATER = """
import datetime, time

def patched(real):
    return lambda seconds=None: real(time.time() if seconds is None else seconds)

now, now_ns, strftime = time.time, time.time_ns, time.strftime
time.time = lambda: now() + 4e7
time.time_ns = lambda: now_ns() + 40_000_000 * 10**9
for name in ("localtime", "gmtime", "ctime"):
    setattr(time, name, patched(getattr(time, name)))
time.strftime = lambda form, at=None: strftime(form, at or time.localtime())
# `today` asks `time.time` by itself; the name is how values of it are shown.
datetime.datetime = type("datetime.datetime", (datetime.datetime,), {
    "now": classmethod(lambda cls, tz=None: cls.fromtimestamp(time.time(), tz)),
    "utcnow": classmethod(lambda cls: cls.now(datetime.timezone.utc).replace(tzinfo=None)),
})
"""

_ALONE = """
import socket

def no(*_, **__):
    raise OSError("there is no network")

socket.getaddrinfo = socket.create_connection = no
"""

_SURROUNDINGS: Mapping[str, str] = {
    "with two threads": "import torch; torch.set_num_threads(2)",
    "at another time": _LATER,
    "without a network": _ALONE,
}
"""Code that makes other surroundings, by what to call them."""


def surroundings(bench: Bench) -> Iterator[Finding]:
    """The solution does the same everywhere."""
    runs = {(run.index, run.seed): run for n in range(_ROUNDS) for run in bench.trial.runs(n)}
    backwards = tuple(reversed(runs.values()))
    everything = _trial(bench, *_SURROUNDINGS.values(), other_hash=True, memory=0.5)
    case = _differs(bench, everything, backwards)
    if case is None:
        return
    alone = {
        "with another hash seed, and the cases in another order": _trial(bench, other_hash=True),
        "in half of its memory": _trial(bench, memory=0.5),
        **{name: _trial(bench, code) for name, code in _SURROUNDINGS.items()},
    }
    causes = [name for name, trial in alone.items() if _differs(bench, trial, backwards)]
    when = ", and ".join(causes) or "when it runs a second time"
    told = (
        f"the solution gives something else {when} (case: {case.case.title}); let nothing that the "
        "lesson does depend on it"
    )
    yield bench.finding(rules.SURROUNDINGS, bench.view.place("solution"), told)


def quiet(bench: Bench) -> Iterator[Finding]:
    """The setup prints nothing and warns of nothing."""
    lesson = bench.lesson
    warned = '__import__("warnings").simplefilter("default")'
    job = Job(
        setup=f"{warned}\n{lesson.given_code}",
        answer="",
        given=(),
        run="",
        probes=(),
        seed=bench.trial.runs(0)[0].seed,
        seconds=lesson.limits.seconds,
        memory=lesson.limits.memory,
        needs_gpu=lesson.needs_gpu,
    )
    outcome = bench.engine.run(job)
    printed = plain(outcome.printed.decode(errors="replace")).strip().splitlines()
    said = [
        *printed[-1:],
        *(message(one) for one in (outcome.reply.warned if outcome.reply else ())),
    ]
    if outcome.end is End.REPLIED and said:
        what = f"the setup prints or warns: {said[0]}; make it silent"
        yield bench.finding(rules.LOUD, bench.view.place("setup"), what)


def speed(bench: Bench) -> Iterator[Finding]:
    """One press of Run takes less than two seconds."""
    seconds = sum(bench.trial.expect(bench.lesson.solution, run).seconds for run in _runs(bench))
    for _ in range(_TRIES):
        if seconds < _MOST_SECONDS:
            return
        # A busy machine is no fault of the lesson's: the best of a few tries counts.
        again = Trial(bench.lesson, bench.engine)
        tried = sum(again.expect(bench.lesson.solution, run).seconds for run in _runs(bench))
        seconds = min(seconds, tried)
    told = (
        f"all cases together take {seconds:.1f} seconds; make them smaller, so that a press of Run "
        f"takes less than {_MOST_SECONDS:.0f}"
    )
    yield bench.finding(rules.SLOW, bench.view.place("cases"), told)


def _runs(bench: Bench) -> tuple[CaseRun, ...]:
    return bench.trial.runs(0)


def _trial(bench: Bench, *codes: str, other_hash: bool = False, memory: float = 1) -> Trial:
    lesson = bench.lesson
    limits = lesson.limits.model_copy(update={"memory": int(lesson.limits.memory * memory)})
    # Run so, the code leaves no name behind.
    before = [f"exec({code!r}, {{}})" for code in codes]
    changes = {"shared": "\n".join([*before, lesson.shared]), "limits": limits}
    engine = bench.elsewhere if other_hash else bench.engine
    return Trial(lesson.model_copy(update=changes), engine)


def _differs(bench: Bench, there: Trial, runs: tuple[CaseRun, ...]) -> CaseRun | None:
    """The first case in which the solution does something else there."""
    solution, here = bench.lesson.solution, bench.trial
    expected = bench.map(lambda run: here.expect(solution, run), runs)
    seen = bench.map(lambda run: there.expect(solution, run), runs)
    for run, first, second in zip(runs, expected, seen, strict=True):
        if not here.agree(run, first, second):
            return run
    return None
