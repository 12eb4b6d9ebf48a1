"""One way to make right code wrong."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tutor.author.mutants.code import Code, Edit

Look = Callable[[ast.AST, Code], Iterator[Edit]]
"""From a node, to what this way makes of it: nothing where it does not apply."""


@dataclass(frozen=True)
class Operator:
    """A way to make right code wrong, wherever it applies."""

    name: str
    """What it does, in a few words."""
    catch: str
    """What would refuse it, where nothing does."""
    look: Look
