"""Text that is right but for a piece of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tutor.explain.near.miss import Miss
from tutor.explain.near.transform import Trait
from tutor.explain.plain import shorten
from tutor.judge import Aspect

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_FEWEST = 10
"""Characters that have to be right before the rest is a piece."""
_LONGEST = 60
_SAME: dict[str, Callable[[str], str]] = {
    "capital letters": str.casefold,
    "spaces or line ends": lambda text: "".join(text.split()),
    "quotes": lambda text: text.replace("'", "").replace('"', ""),
}
"""What two texts can differ in and still be read alike, and each without that."""


@dataclass(frozen=True)
class _Pieces:
    """Two texts, word by word: what is between what they begin and what they end with."""

    wanted: str
    seen: str
    common: int
    """How many characters stand before and behind."""


def _texts(miss: Miss) -> tuple[str, str] | None:
    if miss.aspect is Aspect.VALUES and isinstance(miss.wanted, str) and isinstance(miss.seen, str):
        return miss.wanted, miss.seen
    return None


def _alike(miss: Miss) -> Iterator[str]:
    if pair := _texts(miss):
        for what, without in _SAME.items():
            if without(pair[0]) == without(pair[1]):
                yield f"{{place}} is the right text but for {what}"


def _pieces(miss: Miss) -> _Pieces | None:
    pair = _texts(miss)
    if pair is None or not all(pair) or any(_alike(miss)):
        return None
    wanted, seen = (_WORDS.findall(text) for text in pair)
    most = min(len(wanted), len(seen))
    front = next((at for at in range(most) if wanted[at] != seen[at]), most)
    back = next(
        (at for at in range(most - front) if wanted[-1 - at] != seen[-1 - at]), most - front
    )
    piece, other = ("".join(words[front : len(words) - back]) for words in (wanted, seen))
    return _Pieces(piece, other, len(pair[0]) - len(piece))


def _shown(miss: Miss, piece: str) -> str:
    """Returns a piece as code, where values may be told."""
    text = shorten(piece.strip(" ").replace("\n", "\\n"), _LONGEST)
    return f"`{text}`" if miss.values and text else "something"


def _more(miss: Miss) -> Iterator[str]:
    pieces = _pieces(miss)
    if pieces and not pieces.wanted:
        yield f"{{place}} is the right text, with {_shown(miss, pieces.seen)} put in besides"


def _less(miss: Miss) -> Iterator[str]:
    pieces = _pieces(miss)
    if pieces and not pieces.seen:
        yield f"{{place}} is the right text, but {_shown(miss, pieces.wanted)} is missing from it"


def _other(miss: Miss) -> Iterator[str]:
    pieces = _pieces(miss)
    if not pieces or not pieces.wanted or not pieces.seen:
        return
    if pieces.common < max(_FEWEST, len(pieces.wanted)):
        return  # a short word alone, or hardly anything, is the same
    if miss.values:
        seen, wanted = _shown(miss, pieces.seen), _shown(miss, pieces.wanted)
        yield f"In {{place}}, {seen} stands where {wanted} should; the rest is right"
    else:
        yield "In {place}, one piece is another than it should be; the rest is right"


def _empty(miss: Miss) -> Iterator[str]:
    pair = _texts(miss)
    if pair and pair[0].strip() and not pair[1].strip():
        yield "{place} is an empty text"


TEXT = (
    Trait("text read alike", _alike, "Is it meant to be the same, sign by sign?"),
    Trait("text besides", _more, "What puts that in?"),
    Trait("text missing", _less, "What leaves it out?"),
    Trait("other piece of text", _other, "Where does that piece come from?"),
    Trait("no text", _empty, "Where should the text come from, and is it there?"),
)
