"""Answers that raise what `syntax` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

SYNTAX = {
    "bracket never closed": Example("""\
x = f(1
y = 2
"""),
    "bracket closed twice": Example("x = (1, 2))"),
    "bracket closed by another": Example("x = [1, 2)"),
    "bracket left open above": Example("""\
nn.Sequential(
    nn.Linear(1, 2)
    nn.ReLU(),
)
"""),
    "word of another language": Example("x++"),
    "colon missing": Example("""\
if x
    y = 1
"""),
    "one equals sign for two": Example("while x = 1: pass"),
    "value on the left": Example("1 = x"),
    "keyword that is no name": Example("f(a.b=1)"),
    "block missing": Example("def f():"),
    "indented without a reason": Example("""\
x = 1
  y = 2
"""),
    "between two levels": Example("""\
if 1:
        x = 1
    y = 2
"""),
    "tabs and spaces": Example("""\
if 1:
\tx = 1
        y = 2
"""),
    "text without an end": Example('x = "abc'),
    "comma missing": Example("x = [1 2]"),
    "print without parentheses": Example('print "a"'),
    "positional after keyword": Example("f(a=1, 2)"),
    "outside of its place": Example("break"),
    "keyword twice": Example("f(a=1, a=2)"),
    "parameter twice": Example("def f(a, a): pass"),
    "default before none": Example("def f(a=1, b): pass"),
    "name that begins with a digit": Example("1abc = 2"),
    "character that Python does not know": Example("x = “abc”"),
    "zeros in front": Example("x = 012"),
    "try without except": Example("""\
try:
    pass
x = 1
"""),
    "if without else": Example("x = 1 if 2"),
    "f-string": Example('f"{x"'),
    "after the backslash": Example("""\
x = 1 \\ # one
y
"""),
    "word that cannot be a name": Example("class = 1"),
    "prompt in the code": Example(">>> x = 1"),
    "unfinished line": Example("x = 1 +"),
}
