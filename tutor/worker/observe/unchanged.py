"""Observes for `unchanged`: the same expression twice, before and after."""

from collections.abc import Callable

from tutor.wire import Probe, Raised, SequenceValue, Value
from tutor.worker.capture import capture
from tutor.worker.context import Context


def watch(probe: Probe, context: Context) -> Callable[[], Value | Raised]:
    """Takes what was seen before the answer, or looks now, before `run`.

    Returns:
        What looks again, after `run`, and tells both.
    """
    before = context.before.get(probe.id)
    if not probe.before_answer:
        before = capture(context.evaluate(probe.expression))

    def told() -> Value | Raised:
        if isinstance(before, Raised):
            return before
        return SequenceValue("unchanged", (before, capture(context.evaluate(probe.expression))))

    return told
