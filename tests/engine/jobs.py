"""Jobs in few words."""

from tutor.engine import Job
from tutor.wire import Probe


def job(
    answer="",
    *,
    setup="import torch\n",
    given=None,
    run="",
    value=None,
    seconds=20,
    seed=7,
    visible=False,
):
    """A job that runs an answer and observes one value."""
    return Job(
        setup=setup,
        answer=answer,
        given=tuple((given or {}).items()),
        run=run,
        probes=(Probe(0, "value", value),) if value else (),
        seed=seed,
        seconds=seconds,
        memory=1 << 30,
        given_visible=visible,
    )


def seen(outcome):
    """The one value that was observed."""
    assert outcome.reply is not None, outcome
    assert outcome.reply.raised is None, outcome.reply.raised
    (observation,) = outcome.reply.observations
    return observation
