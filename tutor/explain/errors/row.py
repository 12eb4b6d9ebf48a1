"""A row of the table, and what it may look at."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tutor.explain.plain import plain, shorten
from tutor.wire import Raised

_LONGEST = 80
_DTYPES = {
    "bfloat16": "bfloat16",
    "bool": "bool",
    "byte": "uint8",
    "char": "int8",
    "complexdouble": "complex128",
    "complexfloat": "complex64",
    "double": "float64",
    "float": "float32",
    "half": "float16",
    "int": "int32",
    "long": "int64",
    "long int": "int64",
    "short": "int16",
    "unsigned char": "uint8",
}


@dataclass(frozen=True)
class Scene:
    """An error, and the code around it."""

    raised: Raised
    part: str
    """The expression of the answer that failed; empty when it is not known."""
    answer: str
    given: str
    """The lesson's own code that ran before the answer."""

    @property
    def message(self) -> str:
        """What Python or PyTorch said, safe to write to a terminal."""
        return plain(self.raised.message).strip()

    def names_on_self(self, name: str) -> bool:
        """Whether the answer speaks of an attribute of this name on `self`."""
        return bool(re.search(rf"\bself\.{name}\b", self.answer))


@dataclass(frozen=True)
class Row:
    """One kind of error.

    In the words, `{name}` stands for a group of the pattern. A group whose name begins with `dtype`
    or `shape` is written as PyTorch's users write it: `int64` for Long, `(2, 3)` for 2x3; one that
    begins with `type` without the modules of PyTorch that a class stands in.
    """

    name: str
    error: str
    """The error's class, or one that it derives from; several are parted by `|`."""
    pattern: str
    """A regular expression that the message begins with."""
    words: str | Callable[[dict[str, str], Scene], str]
    """The words; or what makes them, from the groups, and returns an empty text to stay silent."""

    def explain(self, scene: Scene) -> str:
        """Returns the words; empty when the error is another."""
        kinds = {scene.raised.type, *scene.raised.bases}
        if kinds.isdisjoint(self.error.split("|")):
            return ""
        found = re.match(self.pattern, scene.message)
        if found is None:
            return ""
        groups = {name: _shown(name, text or "") for name, text in found.groupdict().items()}
        if callable(self.words):
            return self.words(groups, scene)
        return self.words.format(**groups)


def _shown(name: str, text: str) -> str:
    if name.startswith("dtype"):
        return dtype(text)
    if name.startswith("shape"):
        return shape(text)
    if name.startswith("type"):
        text = re.sub(r"^torch\.(?:nn\.(?:\w+\.)*|(?=\w+Tensor$)\w+(?=Tensor))", "", text)
    return shorten(text.removesuffix(".__init__"), _LONGEST)


def dtype(word: str) -> str:
    """Returns a dtype as `torch.` has it, from one of the names that messages give it."""
    word = word.removeprefix("torch.").removesuffix("Tensor")
    return _DTYPES.get(word.lower(), shorten(word, _LONGEST))


def shape(text: str) -> str:
    """Returns a shape as a tuple, from `[2, 3]`, `2x3`, `2 x 3` or `2 by 3`."""
    sizes = re.findall(r"-?\d+", text)
    return f"({sizes[0]},)" if len(sizes) == 1 else f"({', '.join(sizes)})"


def counted(number: str, noun: str) -> str:
    """Returns a number with what it counts: `1 name`, `2 names`."""
    return f"{number} {noun}" if number == "1" else f"{number} {noun}s"
