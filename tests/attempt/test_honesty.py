"""Attacks on the verdict: none passes a lesson that has a check on a hidden seed."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import attempt
from tutor.engine import Engine
from tutor.wire import Level

ATTACKS = {
    "it exits with success": "import os; os._exit(0)",
    "it raises SystemExit": "raise SystemExit(0)",
    "it claims to be equal to everything": """
class Yes(torch.Tensor):
    __eq__ = lambda self, other: True
    allclose = equal = __eq__
square = lambda x: torch.zeros(x.shape).as_subclass(Yes)
""",
    "it replaces the comparison": """
import torch.testing
torch.equal = torch.allclose = torch.isclose = lambda *a, **k: True
torch.testing.assert_close = lambda *a, **k: None
square = lambda x: x
""",
    "it replaces what captures": """
from tutor.worker import capture, observe
from tutor.worker.observe import call
real = capture.capture
call.capture = lambda thing: real(torch.zeros(3))
square = lambda x: x
""",
    "it replaces the observers": """
from tutor.worker import observe
observe.OBSERVERS["call"] = lambda probe, context: None
square = lambda x: x
""",
    "it replaces json": """
import json
json.dumps = lambda *a, **k: '{"token": "", "raised": null, "given": "", "observations": []}'
square = lambda x: x
""",
    "it reads its job and forges a whole reply with the right token": """
import os
from tutor.wire import *
def read(descriptor):
    reader = FrameReader(1 << 24)
    while True:
        for frame in reader.feed(os.read(descriptor, 65536)):
            return frame
os.write(4, pack(Kind.ANSWERED, b"{}"))
job = Observe.read(read(3))
zeros = lambda *shape: TensorValue("torch", "float32", shape, "cpu", "strided", True, bytes(
    4 * __import__("math").prod(shape)))
def mapping(**parts):
    return MappingValue("call", tuple(parts.items()))
def seen(*shape):
    return mapping(result=zeros(*shape), inputs=mapping(x=zeros(*shape)),
                   gradients=mapping(x=zeros(*shape)))
reply = Reply(job.token, None, "", (seen(4, 2),))
os.write(4, reply.pack())
os._exit(0)
""",
    "it looks for the solution in memory": """
import gc
for thing in gc.get_objects():
    if isinstance(thing, dict):
        for value in list(thing.values()):
            if isinstance(value, str) and "return x * x" in value and "for thing" not in value:
                exec(value)
""",
    "it makes the inputs easy": """
torch.randn = torch.rand = lambda *shape, **k: torch.zeros(*shape)
torch.Tensor.requires_grad_ = lambda self, *a: self
square = lambda x: torch.zeros(x.shape)
""",
    "it seeds the generator so that it knows the inputs": """
import random
torch.manual_seed = lambda seed: None
torch.default_generator.manual_seed(0)
square = lambda x: torch.zeros_like(x)
""",
    "it hard-codes what the visible case shows": """
square = lambda x: torch.tensor([1.0, 4.0, 9.0])
""",
    "it prints the word": "print('Passed')\nsquare = lambda x: x",
}


@pytest.mark.parametrize("answer", ATTACKS.values(), ids=ATTACKS)
def test_no_attack_passes(engine, answer):
    assert not attempt(lesson(), answer, engine).passed


def test_a_reply_of_an_earlier_run_is_not_taken_again(tmp_path):
    store = str(tmp_path / "reply")
    # The right answer keeps what the worker writes; the wrong one writes that again.
    keep = f"""
import os
from tutor.worker import case
def write(descriptor, data, real=case._write):
    open({store!r}, "ab").write(data)
    real(descriptor, data)
case._write = write
square = lambda x: x * x
"""
    replay = f"""
import os
os.write(4, open({store!r}, "rb").read())
os._exit(0)
"""
    # At a higher level there is no file that two runs could share.
    with Engine(containment=Level.BASIC) as engine:
        assert attempt(lesson(), keep, engine).passed
        assert (tmp_path / "reply").stat().st_size > 0
        assert not attempt(lesson(), replay, engine).passed
