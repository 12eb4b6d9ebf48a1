"""The nearest known name to one that is not known."""

import ast
import builtins
import difflib
import keyword
from collections.abc import Iterable, Iterator

_TENSOR = (
    "abs add all allclose any append apply arange argmax argmin backward bmm bool cat chunk clamp "
    "clone contiguous copy_ cos cpu data detach device diag diagonal dim dtype einsum empty equal "
    "exp expand eye fill_ flatten flip float from_numpy full gather grad grad_fn int is_leaf item "
    "linspace log long manual_seed masked_fill matmul max mean min mm mul_ multinomial ndim "
    "no_grad norm normal normal_ numel numpy ones ones_like permute pow prod rand randint randn "
    "relu repeat requires_grad requires_grad_ reshape retain_grad scatter select shape sigmoid sin "
    "size softmax sort split sqrt squeeze stack std sub sum t tanh tensor topk transpose tril triu "
    "type uint8 unbind unique unsqueeze view view_as where zero_ zeros zeros_like"
)
_NN = (
    "BCELoss BCEWithLogitsLoss BatchNorm1d BatchNorm2d Conv1d Conv2d CrossEntropyLoss Dropout "
    "Embedding Flatten GELU Identity LSTM LayerNorm LazyLinear Linear MSELoss MaxPool2d Module "
    "ModuleDict ModuleList NLLLoss Parameter ReLU Sequential Sigmoid Softmax Tanh "
    "add_module bias buffers children constant_ eval functional in_features init kaiming_uniform_ "
    "load_state_dict modules named_buffers named_children named_modules named_parameters ones_ "
    "out_features parameters register_buffer register_forward_hook register_forward_pre_hook "
    "register_full_backward_hook register_hook register_parameter remove state_dict train uniform_ "
    "weight xavier_uniform_ zero_grad zeros_ step"
)
_ATTRIBUTES = (*_TENSOR.split(), *_NN.split())
"""What tensors, modules and `torch` are asked for most: no torch is at hand here to be asked."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Returns the known name that a slip of the fingers would turn into this one, or nothing."""
    known = sorted(set(known) - {name})
    for one in known:
        if one.lower() == name.lower():
            return one
    found = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
    return found[0] if found else ""


def names(*codes: str) -> set[str]:
    """Returns the names that code binds anywhere, those of Python, and its keywords."""
    bound = {name for code in codes for name in _bound(code)}
    own = {name for name in dir(builtins) if not name.startswith("_")}
    return bound | own | set(keyword.kwlist)


def attributes(*codes: str) -> set[str]:
    """Returns the attributes and methods that code sets or defines, and the commonest ones."""
    found = set(_ATTRIBUTES)
    for code in codes:
        for node in walk(code):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                found.add(node.attr)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                found.add(node.name)
    return found


def walk(code: str) -> Iterator[ast.AST]:
    """Yields the nodes of code; none when it is not Python."""
    try:
        yield from ast.walk(ast.parse(code))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return


def _bound(code: str) -> Iterator[str]:
    for node in walk(code):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.alias(name=name, asname=other):
                yield (other or name).split(".")[0]
