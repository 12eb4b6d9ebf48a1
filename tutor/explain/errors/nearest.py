"""The nearest known name to one that is not known."""

import ast
import builtins
import difflib
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
_LAYERS = (
    "AdaptiveAvgPool2d AvgPool2d BCELoss BCEWithLogitsLoss BatchNorm1d BatchNorm2d Conv1d Conv2d "
    "CrossEntropyLoss Dropout Embedding Flatten GELU GRU Identity LSTM LayerNorm LazyLinear Linear "
    "LogSoftmax MSELoss MaxPool2d Module ModuleDict ModuleList MultiheadAttention NLLLoss "
    "Parameter ReLU Sequential Sigmoid Softmax Tanh functional init utils"
)
_MODULE = (
    "add_module apply bias buffers children double eval float forward get_buffer get_parameter "
    "get_submodule in_features load_state_dict modules named_buffers named_children named_modules "
    "named_parameters out_features parameters register_buffer register_forward_hook "
    "register_forward_pre_hook register_full_backward_hook register_parameter remove "
    "requires_grad_ state_dict step to train training weight zero_grad"
)
_FUNCTIONAL = (
    "adaptive_avg_pool2d avg_pool2d binary_cross_entropy binary_cross_entropy_with_logits conv1d "
    "conv2d cosine_similarity cross_entropy dropout elu embedding gelu kl_div l1_loss layer_norm "
    "leaky_relu linear log_softmax logsigmoid max_pool2d mse_loss nll_loss normalize one_hot pad "
    "relu scaled_dot_product_attention sigmoid silu smooth_l1_loss softmax softplus tanh"
)
_TORCH = (
    "arange bfloat16 bool cat cuda device dtype empty enable_grad eye float16 float32 float64 "
    "from_numpy full get_rng_state inference_mode int16 int32 int64 int8 linspace load "
    "manual_seed matmul nn no_grad ones optim rand randint randn save set_grad_enabled stack "
    "tensor uint8 utils zeros"
)
_INIT = (
    "constant_ eye_ kaiming_normal_ kaiming_uniform_ normal_ ones_ orthogonal_ trunc_normal_ "
    "uniform_ xavier_normal_ xavier_uniform_ zeros_"
)
_OPTIM = "Adagrad Adam AdamW RMSprop SGD lr_scheduler"
_ATTRIBUTES = {
    "Tensor": _TENSOR,
    "Parameter": _TENSOR,
    "torch": f"{_TENSOR} {_TORCH}",
    "torch.nn": _LAYERS,
    "torch.nn.functional": _FUNCTIONAL,
    "torch.nn.init": _INIT,
    "torch.optim": _OPTIM,
}
"""What those are asked for most: no torch is at hand here to be asked."""
_PLAIN = {one.__name__: one for one in (bool, dict, float, int, list, range, set, str, tuple)}


def nearest(name: str, known: Iterable[str]) -> str:
    """Returns the known name that a slip of the fingers would turn into this one, or nothing."""
    known = sorted(set(known) - {name})
    for one in known:
        if one.lower() == name.lower():
            return one
    found = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
    return found[0] if found else ""


def names(*codes: str) -> set[str]:
    """Returns the names that code binds anywhere, and those of Python."""
    return bound(*codes) | {name for name in dir(builtins) if not name.startswith("_")}


def bound(*codes: str) -> set[str]:
    """Returns the names that code binds anywhere."""
    return {name for code in codes for name in _bound(code)}


def attributes(kind: str) -> set[str]:
    """Returns what a kind of object is asked for most; of an unknown class, what a module has."""
    if kind in _PLAIN:
        return {name for name in dir(_PLAIN[kind]) if not name.startswith("_")}
    return set(_ATTRIBUTES.get(kind, _MODULE).split())


def defines(name: str, *codes: str) -> bool:
    """Returns whether code defines a class of a name."""
    return any(
        isinstance(node, ast.ClassDef) and node.name == name
        for code in codes
        for node in walk(code)
    )


def owner(name: str) -> str:
    """Returns the module of PyTorch's that has a function, a class or a dtype of a name."""
    modules = {"torch": _TORCH, "torch.nn": _LAYERS, "torch.nn.functional": _FUNCTIONAL}
    return next((module for module, known in modules.items() if name in known.split()), "")


def own_attributes(*codes: str) -> set[str]:
    """Returns the attributes and methods that code sets or defines."""
    found = set()
    for code in codes:
        for node in walk(code):
            match node:
                case ast.Attribute(attr=name, ctx=ast.Store()) | ast.FunctionDef(name=name):
                    found.add(name)
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
