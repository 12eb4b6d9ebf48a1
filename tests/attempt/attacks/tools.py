"""What an attacker has at hand: code that attacks begin with."""

TOOLS = '''
import math, os, sys, threading, time
from tutor.wire import *
from tutor.worker import case, context, seeding
from tutor.worker.capture import capture

def local(name, function="serve", at=sys._getframe()):
    """A name in the worker's own frames, from the outermost that has it."""
    while at:
        if at.f_code.co_name == function and name in at.f_locals:
            return at.f_locals[name]
        at = at.f_back

JOB, REPLY = local("job"), local("reply")

def asked():
    """What is sent once the answer has ended, as the worker's own frames hold it."""
    return local("message", "observe", sys._getframe())

def asked_before_the_end():
    """The same, by saying that the answer has ended while it has not."""
    os.write(REPLY, pack(Kind.ANSWERED, b"{}"))
    reader = FrameReader(1 << 24)
    while True:
        for frame in reader.feed(os.read(JOB, 65536)):
            return Observe.read(frame)

def inputs(message):
    """The inputs, drawn as the worker would."""
    case.seed_everything(derive(message.seed, Stage.GIVEN))
    return {name: eval(code, globals()) for name, code in message.given}

def tensor(values, requires_grad=False, **changes):
    return TensorValue(**{**vars(capture(values)), "requires_grad": requires_grad, **changes})

def mapping(type, **parts):
    return MappingValue(type, tuple(parts.items()))

def call(result, x, gradient):
    """What a call looks like."""
    return mapping("call", result=result, inputs=mapping("dict", x=tensor(x, True)),
                   gradients=mapping("dict", x=gradient))

def proof(values):
    return case.digest(capture(values))

def entering(message, x):
    """The gradient that the worker lets in at the result."""
    seed = derive(derive(message.seed, "cotangent", message.probes[0].id), "")
    drawn = torch.randn(x.shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    return drawn.to(x.dtype)

def forged(message, *observations, token=None, values=None):
    values = inputs(message) if values is None else values
    token = message.token if token is None else token
    return Reply(token, None, proof(values), observations).pack()

def wrong(message):
    """A complete reply, right in all but its numbers."""
    x = inputs(message)["x"]
    return forged(message, call(tensor(x, True), x, tensor(entering(message, x))))

def right(message):
    """A complete reply, and right: what an attacker who knew the solution would send."""
    x = inputs(message)["x"]
    return forged(message, call(tensor(x * x, True), x, tensor(2 * x * entering(message, x))))

def send(data):
    while data:
        data = data[os.write(REPLY, data):]
'''
