"""Names that are not known, or not yet."""

import re

from tutor.explain.errors.nearest import names, nearest
from tutor.explain.errors.row import Row, Scene

_CUSTOMARY = {
    "np": "NumPy",
    "numpy": "NumPy",
    "nn": "`torch.nn`",
    "F": "`torch.nn.functional`",
    "torch": "PyTorch",
    "math": "`math`",
    "optim": "`torch.optim`",
    "copy": "`copy`",
    "os": "`os`",
    "random": "`random`",
}

_WITHIN = {
    "torch": (
        "addmm arange bool cat diagonal empty flip float32 float64 from_numpy gather index_select "
        "int32 int64 is_tensor manual_seed matmul mean no_grad ones ones_like rand randint randn "
        "stack sum tensor zeros zeros_like"
    ),
    "nn": (
        "Buffer Conv2d Dropout Embedding Flatten Identity LayerNorm LazyLinear Linear Module "
        "ModuleDict ModuleList Parameter ReLU Sequential Softmax Tanh UninitializedParameter "
        "functional init"
    ),
}
"""What people ask for most without the name that it stands behind."""


def _import(groups: dict[str, str], _: Scene) -> str:
    name = groups["name"]
    if name not in _CUSTOMARY:
        return ""
    return (
        f"Nothing here is called `{name}`, which is the customary name of {_CUSTOMARY[name]}. Was "
        f"it "
        "imported, and under this name?"
    )


def _misspelt(groups: dict[str, str], scene: Scene) -> str:
    name = groups["name"]
    known = names(scene.given, scene.answer)
    for owner, held in _WITHIN.items():
        if owner in known and name in held.split():
            return f"Nothing here is called `{name}` by itself. Is `{owner}.{name}` meant?"
    if re.search(rf"\bself\.{name}\b", scene.answer):
        return f"Nothing here is called `{name}` by itself. Is `self.{name}` meant?"
    near = nearest(name, known)
    return f"Nothing here is called `{name}`. Is `{near}` meant?" if near else ""


def _no_import(groups: dict[str, str], _: Scene) -> str:
    near = nearest(groups["name"], ("torch", "numpy", "math", "random", "collections", "copy"))
    text = f"There is no module called `{groups['name']}` here."
    if near:
        return f"{text} Is `{near}` meant?"
    return f"{text} The lessons need PyTorch and Python's own modules: can you do without it?"


NAMES = (
    Row("name not imported", "NameError", r"name '(?P<name>\w+)' is not defined", _import),
    Row("misspelt name", "NameError", r"name '(?P<name>\w+)' is not defined", _misspelt),
    Row(
        "unknown name",
        "NameError",
        r"name '(?P<name>\w+)' is not defined",
        "Nothing has been called `{name}` when this line runs. Is it made further down, inside of "
        "a function, or left out? A text would stand in quotes.",
    ),
    Row(
        "local before it is set",
        "UnboundLocalError",
        r"cannot access local variable '(?P<name>\w+)' where it is not associated with a value",
        "A function that gives `{name}` a value anywhere has a `{name}` of its own, and this line "
        "reads it before it has one. Is the one outside of the function meant, or does a branch "
        "leave it out?",
    ),
    Row(
        "no such module to import",
        "ModuleNotFoundError",
        r"No module named '(?P<name>[\w.]+)'",
        _no_import,
    ),
    Row(
        "nothing of that name to import",
        "ImportError",
        r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'",
        "`{module}` has nothing called `{name}`. Is it spelled so, capitals included, and does it "
        "stand in this module?",
    ),
)
