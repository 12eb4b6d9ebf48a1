"""Whether code draws random numbers, or takes what is different each time from elsewhere."""

import ast
import re
from functools import lru_cache

from tutor.author.lint.python import calls, names_of, nodes, parse
from tutor.author.lint.view import LessonView

_DRAWS = re.compile(
    r"^_?(rand|normal|uniform|bernoulli|multinomial|poisson|exponential|geometric|cauchy|log_normal"
    r"|dropout|rrelu|shuffle|sample|choice|gauss|kaiming|xavier|orthogonal|trunc_normal|sparse_"
    r"|refill|reset_parameters|init)"
)
_STILL = re.compile(
    r"Module\w*|Parameter\w*|Uninitialized\w+|Buffer|Sequential|Identity|(Unf|F)latten|\w*ReLU|\w?ELU"
    r"|SiLU|Sigmoid|Tanh|\w*Softmax|Softplus|\w*Norm(\dd)?|\w*Pool\dd|\w*Loss|\w+Pad\dd|Upsample"
)
"""What of `torch.nn` draws no weights when it is made."""

_KNOWN = re.compile(
    r"tensor|arange|linspace|logspace|eye|(ones|zeros|full)(_like)?|view|reshape|requires_grad_|clone"
    r"|detach|float|double|half|long|int|bool|to|t|(un)?squeeze|expand|repeat|permute|transpose"
    r"|contiguous|stack|cat|tril|triu|diag|flip|roll|list|range|tuple|dict|set"
)
"""What an input is made with that draws nothing."""


def unseen_draws(view: LessonView) -> frozenset[str]:
    """What hidden cases draw, where none of it reaches a check and nothing else is drawn."""
    lesson = view.lesson
    hidden = [case.given for case in lesson.cases if case.hidden]
    drawn = {name for given in hidden for name, text in given.items() if may_draw(text)}
    looking = (lesson.run, *(piece.text for piece in view.looks))
    others = (lesson.given_code, *looking, *(piece.text for piece in view.answers))
    if view.is_open or lesson.given_visible or any(may_draw(text) for text in others):
        return frozenset()
    used = {name for text in looking for name in names_of(text).free}
    # An input may reach a check through another input that is made from it.
    for given in hidden:
        for name, text in reversed(given.items()):
            used |= names_of(text).free if name in used else frozenset()
    return frozenset() if drawn & used else frozenset(drawn)


@lru_cache(maxsize=512)
def may_draw(code: str) -> bool:
    """Whether the code may draw random numbers; True where that cannot be told."""
    if parse(code) is None:
        return True
    for node in nodes(code):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if isinstance(name, str) and _DRAWS.match(name.lower()):
            return True
    return any(_makes_layer(name) for _, name in calls(code))


@lru_cache(maxsize=512)
def draws_nothing(code: str) -> bool:
    """Whether all that the expression calls is known to give the same each time."""
    return (
        parse(code) is not None
        and not may_draw(code)
        and all(_KNOWN.fullmatch(name.rpartition(".")[2]) for _, name in calls(code))
    )


def _makes_layer(name: str) -> bool:
    module, _, layer = name.rpartition(".")
    return module in {"nn", "torch.nn"} and layer[:1].isupper() and not _STILL.fullmatch(layer)


_ELSEWHERE = re.compile(
    r"^(time\.(time|time_ns|perf_counter|monotonic)|datetime\.(datetime\.)?(now|today|utcnow)"
    r"|date\.today|os\.urandom|uuid\.uuid\d|secrets\.\w+|random\.SystemRandom)$"
)
_SEEDS = frozenset({"torch.manual_seed", "random.seed", "np.random.seed", "numpy.random.seed"})
_EMPTY = re.compile(r"(^torch\.|\.)(empty|empty_like|new_empty|empty_strided)$")


def from_elsewhere(name: str) -> bool:
    """Whether a call of this name gives something else each time, whatever the seed."""
    return bool(_ELSEWHERE.match(name))


def fixes_seed(call: ast.Call, name: str) -> bool:
    """Whether a call sets a generator of the tutor's to a seed that is written there."""
    return name in _SEEDS and bool(call.args) and isinstance(call.args[0], ast.Constant)


def uninitialised(code: str) -> bool:
    """Whether a tensor of arbitrary memory stays as it is."""
    filled = {
        id(node.value)
        for node in nodes(code)
        if isinstance(node, ast.Attribute) and node.attr.endswith("_")
    }
    return any(
        _EMPTY.search(name) and id(call) not in filled and not any(map(_is_zero, call.args))
        for call, name in calls(code)
    )


def _is_zero(size: ast.expr) -> bool:
    """Whether a tensor of this size has no memory to differ in."""
    return isinstance(size, ast.Constant) and size.value == 0
