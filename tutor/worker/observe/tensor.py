"""Observes for `tensor`: what the expression gives."""

from tutor.wire import Probe, Value
from tutor.worker.capture import capture
from tutor.worker.context import Context


def observe(probe: Probe, context: Context) -> Value:
    """Returns the value of the expression."""
    return capture(context.evaluate(probe.expression))
