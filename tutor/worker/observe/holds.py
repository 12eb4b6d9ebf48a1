"""Observes for `holds`: whether the expression is true."""

from tutor.wire import Probe, Value
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns whether the expression is true."""
    return bool(context.evaluate(probe.expression))
