"""Answers that raise what `names` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

NAMES = {
    "name not imported": Example("numpy.array(1)", near="np_"),
    "misspelt name": Example("true", near="zzzzzz"),
    "unknown name": Example("foo_bar", near="raise NameError('the name is not defined')"),
    "local before it is set": Example(
        """\
x = 1
def f():
    x += 1
f()
""",
        near="raise UnboundLocalError(\"cannot access variable 'x'\")",
    ),
    "no such module to import": Example(
        "import toch", near="raise ModuleNotFoundError('No module of that name')"
    ),
    "nothing of that name to import": Example(
        "from torch import Lineer", near="raise ImportError('cannot import the name from here')"
    ),
    "self outside of a method": Example("self.weight", near="itself.weight"),
    "name of PyTorch's": Example(
        "x = float64",
        near="""\
zeroes = 1
zeros
""",
    ),
}
