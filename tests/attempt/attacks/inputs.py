"""Attacks by making the inputs easy, or known ahead."""

from tests.attempt.attacks.tools import TOOLS

# What is right of zeros and of ones; nothing else is known of the square.
_EASY = "square = lambda x: x"

INPUTS = {
    name: f"{TOOLS}{code}\n{_EASY}"
    for name, code in {
        "it makes draws zero": """
torch.randn = torch.rand = lambda *shape, **_: torch.zeros(*shape)
""",
        "it makes draws ones, wherever they are drawn": """
for name in ("randn", "rand", "tensor", "normal"):
    setattr(torch, name, lambda *shape, **_: torch.ones(4, 2))
for name in ("normal_", "uniform_", "random_"):
    setattr(torch.Tensor, name, lambda self, *_, **__: self.fill_(1))
""",
        "it makes draws zero in the setup's own names": """
local("case", "_converse")._before["torch"] = type("Fake", (), {
    "tensor": staticmethod(lambda *_: torch.zeros(3)),
    "randn": staticmethod(lambda *_: torch.zeros(4, 2)),
})
""",
        "it exchanges the inputs for easy ones": """
real = case._Case._inputs
def inputs(self, given, seed):
    made = real(self, given, seed)
    made["x"].zero_()
    self._copies["x"].zero_()
    return made
case._Case._inputs = inputs
""",
        "it exchanges the inputs, and keeps the proof of the real ones": """
real = case._Case._inputs
def inputs(self, given, seed):
    made = real(self, given, seed)
    self._copies = {"x": torch.ones_like(made["x"])}
    return {"x": torch.ones_like(made["x"])}
case._Case._inputs = inputs
""",
        "it hands itself other inputs than it tells of": """
from tutor.worker.observe import call as observer
real = observer._Inputs.__init__
def init(self, given, wanted):
    real(self, {name: torch.ones_like(value) for name, value in given.items()}, wanted)
observer._Inputs.__init__ = init
""",
        "it seeds the generators": """
torch.manual_seed = lambda seed: None
torch.default_generator.manual_seed(0)
seeding._default_generator.manual_seed(0)
torch.default_generator = torch.Generator().manual_seed(0)
""",
        "it takes the generator from the worker": """
seeding._default_generator = torch.Generator()
torch.random.fork_rng = torch.set_rng_state = torch.seed = lambda *_: None
""",
        "it makes every seed the same": """
import hashlib
from tutor.wire import seeds
seeds.derive = case.derive = lambda *_: 0
hashlib.sha256 = lambda *_: hashlib.blake2b(b"")
""",
        "it makes the case seed the job's own": """
real = case._Case.observe
def observe(self, message):
    object.__setattr__(message, "seed", 0)
    return real(self, message)
case._Case.observe = observe
""",
        "it changes what is asked": """
real = case._Case.observe
def observe(self, message):
    probe = Probe(0, "call", "x", {"grad": None, "alias": False})
    object.__setattr__(message, "probes", (probe,))
    return real(self, message)
case._Case.observe = observe
""",
        "it changes what is given": """
real = case._Case.observe
def observe(self, message):
    object.__setattr__(message, "given", (("x", "torch.zeros(4, 2)"),))
    return real(self, message)
case._Case.observe = observe
""",
        "it draws the inputs ahead, from the seed of the answer": """
ahead = torch.randn(4, 2)
case.seed_everything(local("case", "_converse")._prepare.answer_seed)
again = torch.randn(4, 2)
known = {tuple(ahead.shape): ahead * ahead, tuple(again.shape): again * again}
""",
        "it makes the inputs so large that nothing else counts": """
real = case.pristine
case.pristine = lambda value: real({"x": value["x"] * 1e30} if isinstance(value, dict) else value)
""",
        "it makes the inputs NaN": """
real = case.pristine
case.pristine = lambda value: {"x": torch.full((4, 2), math.nan)}
""",
        "another default dtype": "torch.set_default_dtype(torch.float16)",
        "another default device": "torch.set_default_device('meta')",
        "it hard-codes what the visible case shows": """
seen = {(3,): [1.0, 4.0, 9.0]}
_ = lambda x: torch.tensor(seen[tuple(x.shape)])
""",
    }.items()
}
