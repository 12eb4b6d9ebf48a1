"""Whether the mutants of the solution are refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import indent

from tutor.author.mutants import Mutant, mutants
from tutor.author.verify import rules
from tutor.author.verify.bench import Bench
from tutor.library import Finding

_SURE = 3
"""On how many seeds a mutant that only hidden cases refuse must be refused."""
_LEAST_SECONDS = 3.0
_TIMES = 20
"""How many times the solution's time a mutant may take; those that loop are stopped then."""


@dataclass(frozen=True)
class Fate:
    """What became of a mutant."""

    mutant: Mutant
    passed: int
    """On how many seeds it passed."""
    tried: int

    @property
    def refused(self) -> bool:
        """Whether it never passed."""
        return not self.passed


@dataclass(frozen=True)
class Count:
    """What became of all mutants of a solution."""

    total: int
    refused: int
    equivalent: int
    """Those that pass, and may, as the lesson says."""
    survivors: tuple[Fate, ...] = ()
    """Those that pass and should not."""


def survivors(bench: Bench) -> tuple[Count, list[Finding]]:
    """Tries all mutants; returns what became of them, and what is wrong with that."""
    fates = list(bench.map(lambda mutant: _fate(bench, mutant), mutants(bench.lesson.solution)))
    passed = [fate for fate in fates if not fate.refused]
    known = [fate for fate in passed if _is_equivalent(bench, fate.mutant)]
    left = tuple(fate for fate in passed if fate not in known)
    count = Count(len(fates), len(fates) - len(passed), len(known), left)
    return count, [*(_told(bench, fate) for fate in left), *_stale(bench, fates)]


def _fate(bench: Bench, mutant: Mutant) -> Fate:
    """Tries a mutant until it is sure what becomes of it."""
    trial, patience = bench.trial, _patience(bench)
    first = trial.runs(0)
    visible = [run for run in first if not run.case.hidden]
    if not trial.passes_on(mutant.text, visible, patience):
        return Fate(mutant, 0, 1)
    # What passes now must be tried on many seeds, and what fails must not do so by chance.
    tried = passed = 0
    while tried < (bench.rounds if passed == tried else _SURE):
        hidden = [run for run in trial.runs(tried) if run.case.hidden]
        passed += trial.passes_on(mutant.text, [*hidden, *visible], patience)
        tried += 1
        if not hidden:
            break
    return Fate(mutant, passed, tried)


def _patience(bench: Bench) -> float:
    """How many times the lesson's time a mutant may take."""
    run = bench.trial.runs(0)[0]
    seconds = bench.trial.expect(bench.lesson.solution, run).seconds
    return min(1, max(_LEAST_SECONDS, _TIMES * seconds) / bench.lesson.limits.seconds)


def _is_equivalent(bench: Bench, mutant: Mutant) -> bool:
    listed = (diff for entry in bench.lesson.equivalent for diff in entry.mutants)
    return any(mutant.is_shown_by(diff) for diff in listed)


def _told(bench: Bench, fate: Fate) -> Finding:
    mutant = fate.mutant
    place = bench.view.inside(("solution",), mutant.line, mutant.column)
    often = "passes" if fate.passed == fate.tried else "passes by chance"
    message = (
        f"a mutant {often} on {fate.passed} of {fate.tried} seeds ({mutant.operator.name}):\n"
        f"{indent(mutant.diff, '  ')}\n"
        f"What may refuse it: {mutant.operator.catch}. If it is as right as the solution, list it "
        "under `equivalent`."
    )
    return bench.finding(rules.SURVIVOR, place, message)


def _stale(bench: Bench, fates: list[Fate]) -> Iterator[Finding]:
    for index, entry in enumerate(bench.lesson.equivalent):
        for number, diff in enumerate(entry.mutants):
            # One that is no mutant, lint tells.
            if any(fate.refused for fate in fates if fate.mutant.is_shown_by(diff)):
                place = bench.view.place("equivalent", index, "mutants", number)
                what = "this mutant is refused by now; take it out"
                yield bench.finding(rules.REFUSED, place, what)
