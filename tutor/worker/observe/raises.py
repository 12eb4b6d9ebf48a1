"""Observes for `raises`: the error that the expression raises."""

from tutor.wire import Probe, Raised, SequenceValue, Stage, Value
from tutor.worker.context import Context
from tutor.worker.errors import describe


def observe(probe: Probe, context: Context) -> Value | Raised:
    """Returns the names of the error's classes and its message; None when nothing was raised."""
    try:
        context.evaluate(probe.expression)
    except BaseException as error:
        raised = describe(error, Stage.CHECK)
        if _never_called(raised):
            return raised
        return SequenceValue("raised", (SequenceValue("bases", raised.bases), raised.message))
    return None


def _never_called(raised: Raised) -> bool:
    """Whether a name of the check itself is missing: that is not the error that is asked for."""
    return raised.type == "NameError" and [span.stage for span in raised.spans] == [Stage.CHECK]
