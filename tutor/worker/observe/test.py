"""Observes for `test`: the first assert that does not hold."""

from tutor.wire import Probe, Raised, SequenceValue, Stage, Value
from tutor.worker.context import Context
from tutor.worker.errors import describe
from tutor.worker.source import execute


def observe(probe: Probe, context: Context) -> Value | Raised:
    """Returns None when all hold; else the line of the first that does not, and its message."""
    try:
        execute(Stage.CHECK, probe.expression, context.scope())
    except AssertionError as error:
        raised = describe(error, Stage.CHECK)
        last = raised.spans[-1]
        if last.stage is not Stage.CHECK:
            return raised  # an assert of the learner's own: there is a line of theirs to show
        return SequenceValue("failed", (last.line, raised.message))
    return None
