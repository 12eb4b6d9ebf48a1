"""The engines that everything is tested with."""

from tutor.engine import Engine
from tutor.wire import LEVELS

KINDS = (*LEVELS, "spare")
"""Each level of containment over a zygote; and processes that wait, which have the lowest."""


def made(kind, **options):
    """An engine of a kind."""
    if kind == "spare":
        return Engine("spare", **options)
    return Engine("zygote", containment=kind, **options)
