"""A row of the table, and what it yields."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tutor.explain.near.miss import Miss
from tutor.judge.arrays import Array


@dataclass(frozen=True)
class Candidate:
    """What would be seen if a transform had been applied."""

    array: Array
    words: str
    """What is said of it, with `{place}` where the place stands."""
    key: str = ""
    """What must be the same in every failing case; by default all that is said."""


@dataclass(frozen=True)
class Near:
    """One thing that people get wrong, known by what it leaves behind."""

    name: str
    candidates: Callable[[Miss], Iterable[Candidate]]
    """A pure function of the expected observation, and of what was seen where a number has to be
    found, as a factor is."""
    asks: str | Callable[[Miss], str] = ""
    """What to look at, in a question."""
    last: bool = False
    """Whether it is said only where nothing more exact fits."""
    bare: bool = False
    """Whether it fits without numbers to tell it from others: it is about the form alone."""
    proven: Callable[[Miss], bool] = lambda miss: miss.telling
    """Whether a case has numbers enough to tell it from others; one of them must."""

    def fits(self, miss: Miss) -> Mapping[str, str]:
        """Returns the words of each candidate that is what was seen, by its key."""
        if miss.arrays is None:
            return {}
        return {
            one.key or one.words: one.words
            for one in self.candidates(miss)
            if miss.is_seen(one.array)
        }


@dataclass(frozen=True)
class Trait:
    """One thing that people get wrong with the form: a list, a name, a hook, a gradient."""

    name: str
    finds: Callable[[Miss], Iterable[str]]
    """Yields the words when it applies; nothing when it does not."""
    asks: str | Callable[[Miss], str] = ""
    last: bool = False
    bare: bool = True
    proven: Callable[[Miss], bool] = lambda miss: miss.telling

    def fits(self, miss: Miss) -> Mapping[str, str]:
        """Returns the words, when it applies, by its name."""
        words = next(iter(self.finds(miss)), "")
        return {self.name: words} if words else {}
