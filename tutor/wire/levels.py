"""How well an answer is contained."""

from enum import StrEnum


class Level(StrEnum):
    """A level of containment."""

    STRONG = "strong"
    """Namespaces, a root of its own, Landlock and seccomp: the person's files are not there."""
    GOOD = "good"
    """No namespaces: Landlock and seccomp refuse what lies outside."""
    BASIC = "basic"
    """Limits on time, memory and output alone: the answer can do what the person can."""

    def at_least(self, other: "Level") -> bool:
        """Whether this level holds all that another holds."""
        return LEVELS.index(self) <= LEVELS.index(other)


LEVELS = tuple(Level)
"""From the strongest down."""
