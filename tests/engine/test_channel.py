"""What an answer writes to the pipes itself is never taken for a reply."""

import pytest

from tests.engine.jobs import job
from tutor.engine import End

WRITE = """
import os, struct
def write(data):
    # Every descriptor: the answer need not know which is the reply's.
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, data)
        except OSError:
            pass
def frame(kind, header=b"", blob=b""):
    return struct.pack(">4sBIQ", b"TTW1", kind, len(header), len(blob)) + header + blob
PASS = b'{"token": "", "raised": null, "given": "", "observations": [{"seen": 1}]}'
ANSWERED, REPLY = 2, 4
"""


@pytest.mark.parametrize(
    ("attack", "end"),
    [
        ("write(b'garbage'); os._exit(0)", End.MALFORMED),
        ("write(b'garbage')", End.MALFORMED),
        ('write(frame(REPLY, b\'{"no": "reply"}\')); os._exit(0)', End.MALFORMED),
        ("write(frame(REPLY, b'not json')); os._exit(0)", End.MALFORMED),
        ("write(frame(9)); os._exit(0)", End.MALFORMED),
        ("write(frame(REPLY, PASS)[:30]); os._exit(0)", End.TRUNCATED),
        ("write(b'TT'); os._exit(0)", End.TRUNCATED),
        ("write(struct.pack('>4sBIQ', b'TTW1', REPLY, 10, 1 << 40)); os._exit(0)", End.OVERSIZED),
        ("write(frame(REPLY, PASS, b'x' * (65 << 20)))", End.OVERSIZED),
        ("write(frame(REPLY, PASS)); os._exit(0)", End.FORGED),
        ("write(frame(REPLY, PASS))", End.FORGED),
        ("write(frame(ANSWERED) + frame(REPLY, PASS)); os._exit(0)", End.FORGED),
        ("write(frame(ANSWERED) + frame(REPLY, PASS))", End.FORGED),
        ("write(frame(REPLY, PASS) * 2); os._exit(0)", End.FORGED),
        ("write(frame(ANSWERED)); os._exit(0)", End.CRASHED),
        ("write(frame(ANSWERED))", End.FORGED),
        ("os.closerange(3, 64)", End.CRASHED),
    ],
)
def test_each_way_to_meddle_has_a_name(engine, attack, end):
    outcome = engine.run(job(WRITE + attack, value="1"))

    assert outcome.end is end
    assert outcome.reply is None


def test_the_job_that_is_yet_to_come_is_not_in_the_process(engine):
    """The answer finds neither the inputs' nor the checks' text in memory."""
    answer = """
import gc
gc.collect()
needle = "qz" + "xvw"
found = [
    thing
    for thing in gc.get_objects()
    if isinstance(thing, dict) and any(isinstance(v, str) and needle in v for v in thing.values())
    and thing is not globals()
]
"""
    outcome = engine.run(
        job(answer, given={"x": "len('qzxvw')"}, run="'qzxvw'", value="len(found)")
    )

    assert outcome.reply.observations == (0,)
