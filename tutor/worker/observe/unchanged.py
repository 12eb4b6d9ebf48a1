"""Observes for `unchanged`: the same expression twice, before and after, and what it was at first.

An answer may change something and put a copy of what it was in its place, under the same name.
"""

from collections.abc import Callable

from tutor.wire import Probe, Raised, SequenceValue, Value
from tutor.worker.capture import capture
from tutor.worker.context import Context


def watch(probe: Probe, context: Context) -> Callable[[], Value | Raised]:
    """Takes what was seen before the answer, or looks now, before `run`.

    Returns:
        What looks again, after `run`, and tells what was seen before, what is seen now, and how the
        thing that was seen before is now.
    """
    if probe.before_answer:
        thing, before = context.before[probe.id]
    else:
        thing = context.evaluate(probe.expression)
        before = capture(thing)

    def told() -> Value | Raised:
        if isinstance(before, Raised):
            return before
        after = capture(context.evaluate(probe.expression))
        return SequenceValue("unchanged", (before, after, capture(thing)))

    return told
