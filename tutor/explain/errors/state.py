"""Optimizers, and state that is saved and loaded."""

import re

from tutor.explain.errors.row import Row, Scene, shape


def _keys(groups: dict[str, str], scene: Scene) -> str:
    text = scene.message
    missing, unexpected = _listed("Missing", text), _listed("Unexpected", text)
    parts = [f"The state does not fit a `{groups['cls']}`."]
    if missing:
        parts.append(f"It lacks {_named(missing)}.")
    if unexpected:
        parts.append(f"It has {_named(unexpected)}, for which the model has no place.")
    size = re.search(
        r"size mismatch for ([\w.]+): copying a param with shape torch\.Size\((\[.*?\])\) from "
        r"checkpoint, the shape in current model is torch\.Size\((\[.*?\])\)",
        text,
    )
    if size:
        parts.append(
            f"`{size[1]}` is {shape(size[2])} in the state and {shape(size[3])} in the model."
        )
    if any(name.startswith("module.") for name in unexpected):
        return " ".join([*parts, "What stands before the dot in each of its names?"])
    return " ".join([*parts, "Was it saved from a model with the same layers and names?"])


def _listed(word: str, text: str) -> list[str]:
    found = re.search(rf"{word} key\(s\) in state_dict: (.*)", text)
    return re.findall(r'"([^"]+)"', found[1]) if found else []


def _named(names: list[str]) -> str:
    shown = ", ".join(f"`{name[:60]}`" for name in names[:4])
    return f"{shown} and {len(names) - 4} more" if len(names) > 4 else shown  # noqa: PLR2004


def _whole(_: dict[str, str], scene: Scene) -> str:
    found = re.search(r"Unsupported global: GLOBAL ([\w.]+)", scene.message)
    what = f"a `{found[1].rpartition('.')[2]}`" if found else "something else, such as a module"
    return (
        f"`torch.load` reads tensors and plain containers, and this file holds {what}. Should the "
        "state of it be saved in place of the object itself?"
    )


def _no_parameters(groups: dict[str, str], _: Scene) -> str:
    question = (
        "Does what lists them give names too?"
        if groups["type"] in {"str", "tuple"}
        else "Are the parameters that it holds meant?"
    )
    return f"Among the parameters there is a value of type `{groups['type']}`. {question}"


STATE = (
    Row(
        "state that does not fit",
        "RuntimeError",
        r"Error\(s\) in loading state_dict for (?P<cls>\w+):",
        _keys,
    ),
    Row(
        "state that is no dictionary",
        "TypeError",
        r"Expected state_dict to be dict-like, got <class '(?P<type>[\w.]+)'>",
        "A state is a dictionary of names and tensors, and what came is a `{type}`. Which method "
        "of a model gives its state?",
    ),
    Row(
        "whole module in a file",
        "UnpicklingError",
        r"Weights only load failed",
        _whole,
    ),
    Row(
        "optimizer without parameters",
        "ValueError",
        r"optimizer got an empty parameter list",
        "The optimizer was handed no parameter. Does the model know its layers, or do they stand "
        "in a plain list or dictionary, and was an iterator used up before?",
    ),
    Row(
        "optimizer of one tensor",
        "TypeError",
        r"params argument given to the optimizer should be an iterable of Tensors or dicts, but "
        r"got (?P<type>[\w.]+)",
        "An optimizer takes several parameters, as in a list, and here one `{type}` came alone. "
        "Are all parameters of the model meant?",
    ),
    Row(
        "optimizer of a result",
        "ValueError",
        r"can't optimize a non-leaf Tensor",
        "This tensor is the result of a computation, which would not change when the optimizer "
        "steps. Which leaf is it computed from?",
    ),
    Row(
        "optimizer of something else",
        "TypeError",
        r"optimizer can only optimize Tensors, but one of the params is (?P<type>[\w.]+)",
        _no_parameters,
    ),
    Row(
        "learning rate",
        "ValueError",
        r"Invalid learning rate: (?P<rate>\S+)",
        "A learning rate is 0 or more, and this is {rate}. The optimizer goes down by itself: "
        "which sign does the loss have?",
    ),
    Row(
        "setting of an optimizer",
        "ValueError",
        r"Invalid (?P<what>(?:momentum|weight_decay|epsilon|alpha|rho) value|beta parameter at "
        r"index \d): (?P<value>\S+)",
        "This optimizer cannot take {value} as its {what}: none is less than 0, and a beta is less "
        "than 1. Which number is meant?",
    ),
    Row(
        "parameter in two groups",
        "ValueError",
        r"some parameters appear in more than one parameter group",
        "A parameter stands in two groups of the optimizer, and would be changed by both. Which "
        "groups hold it?",
    ),
    Row(
        "schedule of something else",
        "TypeError",
        r"(?P<type>[\w.]+) is not an Optimizer",
        "A schedule changes the learning rate of an optimizer, and was handed a value of type "
        "`{type}`. In which order do its arguments stand?",
    ),
)
