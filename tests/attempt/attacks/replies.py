"""Attacks by what is written to the worker's pipes, and when."""

from tests.attempt.attacks.tools import TOOLS

_BEFORE = {
    "it exits with success": "import os; os._exit(0)",
    "it raises SystemExit": "raise SystemExit(0)",
    "it exits with success while it is called": "import os\nsquare = lambda x: os._exit(0)",
    "it prints the word": "print('Passed')\nsquare = lambda x: x",
    "it writes to every descriptor": """
for n in range(64):
    try: os.write(n, pack(Kind.ANSWERED, b"{}") + Reply("", None, "", (None,)).pack())
    except OSError: pass
square = lambda x: x
""",
    "it writes to every file in /proc/self/fd": """
for n in range(64):
    try: open(f"/proc/self/fd/{n}", "wb", buffering=0).write(Reply("", None, "", (None,)).pack())
    except OSError: pass
square = lambda x: x
""",
    "it writes through a copy of the descriptor": """
copy = os.dup(os.dup(REPLY))
os.write(copy, Reply("", None, "", (None,)).pack())
square = lambda x: x
""",
    "it sends on the descriptor as on a socket": """
import socket
for n in range(3, 64):
    try: socket.socket(fileno=os.dup(n)).sendmsg([Reply("", None, "", (None,)).pack()])
    except OSError: pass
square = lambda x: x
""",
    "it replies before it ended": "send(Reply('', None, '', (None,)).pack()); os._exit(0)",
    "it replies before the inputs are known, with words that look like a token": (
        "send(pack(Kind.ANSWERED, b'{}') + Reply('0' * 32, None, '', (None,)).pack()); os._exit(0)"
    ),
    "it replies that the setup raised": """
send(Reply("", Raised(Stage.SETUP, "E", ("E",), "", ()), "", ()).pack())
os._exit(0)
""",
    "it replies with no observation": (
        "send(forged(asked_before_the_end(), values=0)); os._exit(0)"
    ),
    "it replies with an observation too many": """
message = asked_before_the_end()
x = inputs(message)["x"]
send(forged(message, *[call(tensor(x, True), x, tensor(x))] * 2))
os._exit(0)
""",
    "it says twice that it ended": "send(pack(Kind.ANSWERED, b'{}') * 2)\nsquare = lambda x: x",
    "it sends a job to the controller": (
        "send(pack(Kind.OBSERVE, b'{}') + pack(Kind.PREPARE, b'{}'))\nsquare = lambda x: x"
    ),
    "it sends a frame that says it is longer than it is": """
send(pack(Kind.ANSWERED, b"{}"))
send(b"TTW1" + bytes([Kind.REPLY]) + (1 << 20).to_bytes(4, "big") + bytes(8))
square = lambda x: x
""",
    "it exits after half of a reply": """
data = wrong(asked_before_the_end())
send(data[: len(data) // 2])
os._exit(0)
""",
    "it exits after half of its own reply": """
def half(descriptor, data, write=os.write):
    write(descriptor, bytes(data)[: len(data) // 2])
    if b"token" in bytes(data): os._exit(0)
    return len(data)
os.write = half
square = lambda x: x
""",
    "it closes the descriptor": "os.close(REPLY)\nsquare = lambda x: x",
    "it puts a file in the place of the descriptor": """
os.dup2(os.open("file", os.O_CREAT | os.O_RDWR), REPLY)
square = lambda x: x
""",
    "it puts a pipe of its own in the place of the job": """
message = asked_before_the_end()
ends = os.pipe()
os.write(ends[1], Observe(message.token, 1, (("x", "torch.zeros(4, 2)"),), "", message.probes).pack())
os.dup2(ends[0], JOB)
square = lambda x: x
""",
}
_WITH_THE_TOKEN = {
    "it forges a whole reply before the answer ended": (
        "send(wrong(asked_before_the_end())); os._exit(0)"
    ),
    "it forges a whole reply while it is called": """
def square(x):
    send(wrong(asked()))
    os._exit(0)
""",
    "it forges a reply, and the real one follows": """
def square(x):
    send(wrong(asked()))
    return x
""",
    "it lets the real reply go ahead of a forged one": """
def square(x):
    message = asked()
    if os.fork() == 0:
        time.sleep(0.3)
        send(wrong(message))
        os._exit(0)
    return x
""",
    "a child writes while the answer waits": """
def square(x):
    if os.fork() == 0:
        send(wrong(asked()))
        os._exit(0)
    time.sleep(0.5)
    os._exit(0)
""",
    "a child of a child writes after the answer ended": """
def square(x):
    message = asked()
    if os.fork() == 0:
        if os.fork() == 0:
            time.sleep(0.3)
            send(wrong(message))
        os._exit(0)
    os._exit(0)
""",
    "a thread writes while the answer waits": """
def square(x):
    threading.Thread(target=lambda message=asked(): (send(wrong(message)), os._exit(0))).start()
    time.sleep(5)
""",
    "a thread watches for the inputs from before the end": """
def watch():
    while True:
        for frame in sys._current_frames().values():
            while frame:
                if frame.f_code.co_name == "observe" and "message" in frame.f_locals:
                    send(wrong(frame.f_locals["message"]))
                    os._exit(0)
                frame = frame.f_back
threading.Thread(target=watch, daemon=True).start()
def square(x):
    time.sleep(1)
    return x
""",
    "it writes at exit": """
import atexit
def square(x):
    atexit.register(send, wrong(asked()))
    return x
""",
    "it writes when an object dies": """
class Last:
    def __init__(self, message): self.message = message
    def __del__(self): send(wrong(self.message)); os._exit(0)
def square(x):
    last = Last(asked())
    return x
""",
    "it writes when a signal comes": """
import signal
def square(x):
    message = asked()
    signal.signal(signal.SIGALRM, lambda *_: (send(wrong(message)), os._exit(0)))
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(2)
""",
    "it writes from a trace of the worker's own code": """
def trace(frame, event, argument):
    if frame.f_code.co_name == "pack" and "self" in frame.f_locals:
        reply = frame.f_locals["self"]
        if isinstance(reply, Reply):
            message = frame.f_back.f_locals.get("message")
            object.__setattr__(reply, "observations", (None,) * len(reply.observations))
    return trace
sys.settrace(trace)
square = lambda x: x
""",
    "it changes the reply in the worker's hands": """
import gc
def change():
    while True:
        for thing in gc.get_objects():
            if type(thing) is Reply:
                object.__setattr__(thing, "raised", None)
threading.Thread(target=change, daemon=True).start()
square = lambda x: x
""",
}

# What a forged reply may say of the numbers, in place of the right ones that nobody knows.
_X = """
message = asked_before_the_end()
x = inputs(message)["x"]
one = tensor(x, True)
send(forged(message, {}))
os._exit(0)
"""
_NUMBERS = {
    f"it forges a reply with {name}": _X.format(code)
    for name, code in {
        "nothing": "None",
        "an empty call": "mapping('call')",
        "a call without a gradient": (
            "mapping('call', result=one, inputs=mapping('dict', x=tensor(x, True)), "
            "changed=mapping('dict', x=False))"
        ),
        "a call of nothing": "call(None, x, None)",
        "NaN everywhere": "call(tensor(x * math.nan, True), x, tensor(x * math.nan))",
        "infinity everywhere": "call(tensor(x / 0, True), x, tensor(x / 0))",
        "the largest numbers": (
            "call(tensor(torch.full_like(x, 3e38), True), x, tensor(torch.full_like(x, 3e38)))"
        ),
        "zeros": "call(tensor(0 * x, True), x, tensor(0 * x))",
        "no elements": "call(tensor(x, True, data=None), x, tensor(x, data=None))",
        "elements of another device": (
            "call(tensor(x, True, data=None, device='meta'), x, tensor(x, device='meta'))"
        ),
        "an empty tensor": "call(tensor(x[:0], True), x, tensor(x[:0]))",
        "a shape that is larger than its numbers": (
            "call(tensor(x, True, shape=(4, 4)), x, tensor(x))"
        ),
        "a shape of many zeros": "call(tensor(x[:0], True, shape=(0,) * 60), x, tensor(x))",
        "another dtype": "call(tensor(x.half(), True), x, tensor(x.half()))",
        "a dtype that there is not": "call(tensor(x, True, dtype='any'), x, tensor(x))",
        "an array of NumPy's": "call(tensor(x, origin='numpy'), x, tensor(x, origin='numpy'))",
        "a name for a tensor": "call(SymbolValue('Parameter', 'uninitialised'), x, tensor(x))",
        "a thing that cannot be compared": "call(OpaqueValue('Tensor'), x, OpaqueValue('Tensor'))",
        "True": "call(True, x, True)",
        "a backward pass that raised": (
            "mapping('call', result=one, inputs=mapping('dict', x=tensor(x, True)), "
            "changed=mapping('dict', x=False), "
            "gradients=SymbolValue('raised', ''))"
        ),
        "the result twice": (
            "MappingValue('call', (('result', one), ('result', None), "
            "('inputs', mapping('dict')), ('gradients', mapping('dict'))))"
        ),
        "an error of the check": "Raised(Stage.CHECK, 'E', ('E',), '', ())",
    }.items()
}

PIPES = {
    name: code if name == "it prints the word" else TOOLS + code
    for name, code in (_BEFORE | _WITH_THE_TOKEN).items()
}
"""Those in which it matters how a process came to be, and what it was given."""
REPLIES = PIPES | {name: TOOLS + code for name, code in _NUMBERS.items()}
