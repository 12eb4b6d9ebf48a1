"""Attacks by putting something else in the place of what the worker uses."""

from tests.attempt.attacks.tools import TOOLS

_WORKER = {
    "what captures": """
from tutor.worker.observe import call as observer
observer.capture = lambda thing: capture(torch.zeros(3))
""",
    "every way to capture": """
from tutor.worker import capture as captures
captures.tensor_value = captures._elements = captures._dense = lambda *_: None
captures._Capture.of = lambda *_: True
""",
    "the observers": """
from tutor.worker import observe
observe.OBSERVERS["call"] = lambda *_: None
""",
    "the observers, by one that equals everything": """
from tutor.worker import observe
class Equal(MappingValue):
    __eq__ = lambda *_: True
    __hash__ = lambda _: 0
observe.OBSERVERS["call"] = lambda *_: Equal("call", ())
""",
    "what evaluates": """
context.Context.evaluate = lambda self, expression, **bound: bound.get("x")
context.execute = case.execute = lambda *_, **__: torch.zeros(4, 2)
""",
    "the encoding": """
from tutor.wire import codec
codec.Writer.write = lambda *_: {"opaque": "Tensor"}
""",
    "the reply's own packing": "Reply.pack = lambda self: pack(Kind.REPLY, b'{}')",
    "the reply's own packing, by one that says nothing of errors": """
import dataclasses
real = Reply.pack
Reply.pack = lambda self: real(dataclasses.replace(self, raised=None, observations=(None,)))
""",
    "the class of errors": """
from tutor.worker import errors
case.describe = errors.describe = lambda *_: None
""",
    "the case": """
case._Case.observe = lambda self, message: Reply(message.token, None, "", (None,))
""",
    "the frames of replies": "case.pack = lambda kind, *_: pack(Kind.REPLY, b'{}')",
    "the proof of the inputs": "case.digest = lambda _: 'same'",
    "what copies the inputs": "case.pristine = context.pristine = lambda _: {}",
    "the names": "case.RunScope = lambda *_: {}",
    "the seeds": "case.derive = lambda *_: 0\ncase.seed_everything = lambda _: None",
    "the levels and kinds": "Kind.REPLY._value_ = 2\nStage.RUN._value_ = 'answer'",
    "dataclasses' equality": """
for cls in (TensorValue, MappingValue, SequenceValue, Reply, Observe, Probe):
    cls.__eq__ = lambda *_: True
""",
}
_LIBRARIES = {
    "json": """
import json
json.dumps = lambda *_, **__: '{"token": "", "raised": null, "given": "", "observations": []}'
""",
    "json, by one that reads the token": """
import json
real = json.dumps
def dumps(thing, **options):
    if isinstance(thing, dict) and "observations" in thing:
        thing["observations"] = [{"seen": None}]
    return real(thing, **options)
json.dumps = dumps
""",
    "struct": "import struct\nstruct.Struct = struct.pack = lambda *_: b''",
    "socket": "import socket\nsocket.socket = socket.socketpair = None",
    "os.write": "os.write = lambda descriptor, data: len(data)",
    "os.getpid": "os.getpid = lambda: 0",
    "hashlib": "import hashlib\nhashlib.sha256 = lambda *_: hashlib.md5(b'')",
    "ctypes": "import ctypes\nctypes.string_at = lambda place, size: bytes(size)",
    "copy": "import copy\ncopy.deepcopy = copy.copy = lambda thing, *_: thing",
    "builtins": """
import builtins
builtins.isinstance = builtins.issubclass = lambda *_: True
builtins.type = lambda *_: torch.Tensor
""",
    "eval and exec": """
import builtins
builtins.eval = builtins.exec = lambda *_: torch.zeros(4, 2)
builtins.compile = lambda *_, **__: None
""",
    "types' own methods, by the C API": """
import ctypes, gc
def put(cls, name, value):
    gc.get_referents(cls.__dict__)[0][name] = value
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))
put(bytes, "__eq__", lambda *_: True)
put(float, "__eq__", lambda *_: True)
put(float, "hex", lambda _: "0x0p+0")
""",
    "the finder of modules": """
sys.meta_path.insert(0, type("Any", (), {"find_spec": staticmethod(lambda *_: None)}))
sys.modules["json"] = sys.modules["torch"] = None
""",
}
_TORCH = {
    "torch.equal and its like": """
import torch.testing
torch.equal = torch.allclose = torch.isclose = lambda *_, **__: True
torch.testing.assert_close = lambda *_, **__: None
""",
    "torch.Tensor's comparison": "torch.Tensor.__eq__ = torch.Tensor.eq = lambda *_: True",
    "torch.Tensor.detach": "torch.Tensor.detach = lambda self: torch.zeros(4, 2)",
    "torch.Tensor.clone": "torch.Tensor.clone = lambda self, **_: torch.zeros(4, 2)",
    "torch.Tensor's memory": """
torch.Tensor.data_ptr = lambda self: id(self)
torch.Tensor.contiguous = torch.Tensor.cpu = lambda self: torch.zeros(4, 2)
""",
    "torch.Tensor.requires_grad_": "torch.Tensor.requires_grad_ = lambda self, *_: self",
    "torch.Tensor's dunders": """
for name in ("__mul__", "__add__", "__getitem__", "__len__", "__iter__", "__bool__"):
    setattr(torch.Tensor, name, lambda self, *_: self)
""",
    "torch.autograd.grad": """
torch.autograd.grad = lambda outputs, inputs, entering, **_: [torch.zeros_like(i) for i in inputs]
""",
    "torch.autograd.grad, by what enters": """
torch.autograd.grad = lambda outputs, inputs, entering, **_: entering
""",
    "torch.Tensor.backward": "torch.Tensor.backward = lambda *_, **__: None",
    "torch._C": """
torch._C.DisableTorchFunctionSubclass = torch.no_grad
torch.no_grad = torch.enable_grad = lambda: open("/dev/null")
""",
    "torch.nn.Module": "torch.nn.Module.named_parameters = lambda *_, **__: iter(())",
    "every function of torch": """
for name in dir(torch):
    if not name.startswith("_") and callable(getattr(torch, name)) \
            and not isinstance(getattr(torch, name), type):
        setattr(torch, name, lambda *_, **__: torch.Tensor([0.0]))
""",
}

PATCHES = {
    f"it replaces {name}": f"{TOOLS}{code}\nsquare = lambda x: x"
    for name, code in (_WORKER | _LIBRARIES | _TORCH).items()
}
