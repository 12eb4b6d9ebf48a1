"""Answers that raise what `names` knows, each under the name of its row."""

NAMES = {
    "name not imported": """\
numpy.array(1)
""",
    "misspelt name": """\
true
""",
    "unknown name": """\
foo_bar
""",
    "local before it is set": """\
x = 1
def f():
    x += 1
f()
""",
    "no such module to import": """\
import toch
""",
    "nothing of that name to import": """\
from torch import Lineer
""",
}
