"""Near misses: what a wrong value has in common with the right one. A table, one file a family.

A row is tried on the first difference of the first failing check, in every case in which that check
failed, and must fit all of them. A row that looks at numbers needs, in one of the cases, at least
three of them and two that differ. Rows of the first tier are tried first; where two of one tier
fit, or one in two ways, none is told: what is doubtful stays silent.

How the words are written, in every row alike:

1. First what the value is, compared with what it should be, in one sentence that the numbers prove:
   "`y` is exactly 2 times what it should be". It names no cause that was not seen.
2. Then what to look at, as a question. Never the code that would be right, and no number of a
   hidden case.
3. Present tense; names and code in backticks; "it should be", "is expected", and no blame.
4. A cause is named only where the lesson's own code, or the learner's, has such a step: then with
   its line.
"""

from collections.abc import Iterable, Mapping, Sequence

from tutor.explain.near.calls import CALLS
from tutor.explain.near.constant import constant, only_of_one, same_shape, written_in
from tutor.explain.near.dtypes import DTYPES
from tutor.explain.near.gradient import GRADIENT
from tutor.explain.near.hooks import CALLED, HOOKS
from tutor.explain.near.kinds import KINDS
from tutor.explain.near.lists import LISTS
from tutor.explain.near.miss import Miss
from tutor.explain.near.names import NAMES
from tutor.explain.near.order import ORDER
from tutor.explain.near.rounding import ROUNDING
from tutor.explain.near.shape import SHAPE
from tutor.explain.near.text import TEXT
from tutor.explain.near.transform import Near, Trait
from tutor.explain.near.value import VALUE
from tutor.wire import Value

__all__ = ["ROWS", "Miss", "near_miss"]

ROWS: tuple[Near | Trait, ...] = (
    *CALLS,
    *SHAPE,
    *ORDER,
    *VALUE,
    *ROUNDING,
    *DTYPES,
    *KINDS,
    *LISTS,
    *TEXT,
    *GRADIENT,
    *NAMES,
    *HOOKS,
)
"""Every row, in the order in which they are tried."""

_TIERS: tuple[tuple[Near | Trait, ...], ...] = (
    (CALLED,),
    tuple(row for row in CALLS if not row.last),
    tuple(row for row in ROWS if not row.last and row not in CALLS),
    *((row,) for row in ROWS if row.last),
)


def near_miss(misses: Sequence[Miss], passed: Sequence[Value] = ()) -> str:
    """Returns what a failing check's values have in common with the right ones.

    Args:
        misses: The first difference of one check in each case in which it failed.
        passed: What was seen of that check in the cases in which it passed.

    Returns:
        The words, or an empty text when no row fits, or more than one does.
    """
    # Samples have nothing that a transform of one value could tell.
    if not misses or misses[0].kind in {"random", "initialised"}:
        return ""
    if words := constant(misses, passed) or written_in(misses):
        return _placed(words, misses[0].place, misses[0])
    for rows in _TIERS:
        found = [pair for row in rows for pair in _fitting(row, misses)]
        if len(found) == 1:
            row, words = found[0]
            return _told(row, words, misses[0])
        if found:
            return ""
    words = only_of_one(misses, passed) or same_shape(misses)
    return _placed(words, misses[0].difference.place, misses[0])


def _fitting(row: Near | Trait, misses: Sequence[Miss]) -> list[tuple[Near | Trait, str]]:
    if isinstance(row, Near) and (misses[0].by_hand or misses[0].kind == "unchanged"):
        return []  # what was never computed was not computed wrong either
    if not row.bare and not any(map(row.proven, misses)):
        return []
    words = row.fits(misses[0])
    for miss in misses[1:]:
        if not words:
            return []
        words = _common(words, row.fits(miss))
    return [(row, text) for text in words.values()]


def _common(words: Mapping[str, str], others: Iterable[str]) -> dict[str, str]:
    return {key: text for key, text in words.items() if key in others}


def _told(row: Near | Trait, words: str, miss: Miss) -> str:
    asks = row.asks(miss) if callable(row.asks) else row.asks
    end = "" if words.endswith("?") else "."
    # Of a list, a trait tells of the one that differs, and a transform of all numbers in all lists.
    place = miss.difference.place if isinstance(row, Trait) else miss.place
    return _placed(f"{words}{end} {asks}".strip(), place, miss)


def _placed(text: str, place: str, miss: Miss) -> str:
    for name, shown in (("{place}", place), ("{whole}", miss.whole)):
        text = text.replace(name, shown if "`" in shown else f"`{shown}`")
    return text[:1].upper() + text[1:]
