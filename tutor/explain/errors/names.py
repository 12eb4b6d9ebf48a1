"""Names that are not known, or not yet."""

from tutor.explain.errors.nearest import attributes, bound, names, nearest, owner
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


def _import(groups: dict[str, str], _: Scene) -> str:
    name = groups["name"]
    if name not in _CUSTOMARY:
        return ""
    return (
        f"Nothing here is called `{name}`, which is the customary name of {_CUSTOMARY[name]}. Was "
        "it imported, and under this name?"
    )


def _of_torch(groups: dict[str, str], scene: Scene) -> str:
    name = groups["name"]
    module = owner(name)
    if not module or nearest(name, bound(scene.answer, scene.given)):
        return ""
    return f"Nothing here is called `{name}`. Is it the `{name}` of `{module}` that is meant?"


def _misspelt(groups: dict[str, str], scene: Scene) -> str:
    name = groups["name"]
    near = nearest(name, names(scene.given, scene.answer))
    return f"Nothing here is called `{name}`. Is `{near}` meant?" if near else ""


def _no_import(groups: dict[str, str], _: Scene) -> str:
    package, dot, name = groups["name"].rpartition(".")
    if dot:
        return (
            f"`{package}` has no module called `{name}`. Is that a function or a class of it, "
            "which is no module by itself?"
        )
    text = f"There is no module called `{name}` here."
    if near := nearest(name, ("torch", "numpy", "math", "random", "collections", "copy")):
        return f"{text} Is `{near}` meant?"
    return f"{text} The lessons need only PyTorch and Python's own modules: can it be left out?"


def _not_there(groups: dict[str, str], _: Scene) -> str:
    name, module = groups["name"], groups["module"]
    text = f"`{module}` has nothing called `{name}`."
    if other := owner(name):
        return f"{text} Is it that of `{other}` which is meant?"
    if module.startswith("torch") and (near := nearest(name, attributes(module))):
        return f"{text} Is `{near}` meant?"
    return f"{text} Is it spelled so, capitals included, and does it stand in this module?"


NAMES = (
    Row("name not imported", "NameError", r"name '(?P<name>\w+)' is not defined", _import),
    Row(
        "self outside of a method",
        "NameError",
        r"name 'self' is not defined",
        "`self` is the customary name of a method's first parameter, and nothing is called so "
        "here. Does the line stand inside of a method, and what is the first parameter of that "
        "called?",
    ),
    Row("name of PyTorch's", "NameError", r"name '(?P<name>\w+)' is not defined", _of_torch),
    Row("misspelt name", "NameError", r"name '(?P<name>\w+)' is not defined", _misspelt),
    Row(
        "unknown name",
        "NameError",
        r"name '(?P<name>\w+)' is not defined",
        "Nothing has been called `{name}` when this line runs; a text would stand in quotes. Is it "
        "made further down, inside of a function, or left out?",
    ),
    Row(
        "local before it is set",
        "UnboundLocalError",
        r"cannot access local variable '(?P<name>\w+)' where it is not associated with a value",
        "A function that gives `{name}` a value anywhere has its own `{name}`, and this line reads "
        "it before it has one. Is the one outside of the function meant, or does a branch leave it "
        "out?",
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
        _not_there,
    ),
)
