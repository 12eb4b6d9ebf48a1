"""A run's end, as the controller hears of it."""

from dataclasses import replace

import pytest

from tests.engine.jobs import job
from tutor.engine import Cancel, End, conversation
from tutor.engine.process import Events, Printed


class Undying:
    """A process that says nothing, not even that it ended; and where it comes from."""

    def __init__(self):
        self.events = Events()
        self.killed = False

    def start(self, memory):
        return self

    def send(self, data): ...

    def kill(self):
        self.killed = True

    def close(self): ...


def too_slow(process):
    return replace(job(), seconds=0.01)


def too_loud(process):
    process.events.put(Printed(b"x" * (2 << 20)))
    return job()


@pytest.mark.parametrize(("end", "begun"), [(End.TIMEOUT, too_slow), (End.OUTPUT, too_loud)])
def test_the_end_of_what_was_stopped_is_not_awaited_as_long_as_that_of_others(
    monkeypatch, end, begun
):
    monkeypatch.setattr(conversation, "_GRACE_SECONDS", 1000)
    process = Undying()
    outcome = conversation.converse(process, begun(process), Cancel())

    assert outcome.end is end
    assert outcome.exit_code is None
    assert process.killed
