"""Observes for `random`: many draws of an expression."""

from tutor.wire import Probe, SequenceValue, Value
from tutor.wire.codec import Writer
from tutor.worker.capture import capture
from tutor.worker.context import Context, pristine

_MOST_BYTES = 8 << 20


def observe(probe: Probe, context: Context) -> Value:
    """Returns what the expression gave each time; fewer times where it gives much."""
    draws: list[Value] = []
    writer = Writer()
    while len(draws) < probe.options["draws"] and len(writer.blob) < _MOST_BYTES:
        # Fresh inputs for each: an answer may work on them in place.
        draws.append(capture(context.evaluate(probe.expression, **pristine(context.given))))
        writer.write(draws[-1])
    return SequenceValue("draws", tuple(draws))
