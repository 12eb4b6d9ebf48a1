"""Answers that raise what `syntax` knows, each under the name of its row."""

SYNTAX = {
    "bracket never closed": """\
x = f(1
y = 2
""",
    "bracket closed twice": """\
x = (1, 2))
""",
    "bracket closed by another": """\
x = [1, 2)
""",
    "bracket left open above": """\
nn.Sequential(
    nn.Linear(1, 2)
    nn.ReLU(),
)
""",
    "word of another language": """\
x++
""",
    "colon missing": """\
if x
    y = 1
""",
    "one equals sign for two": """\
while x = 1: pass
""",
    "value on the left": """\
1 = x
""",
    "keyword that is no name": """\
f(a.b=1)
""",
    "block missing": """\
def f():
""",
    "indented without a reason": """\
x = 1
  y = 2
""",
    "between two levels": """\
if 1:
        x = 1
    y = 2
""",
    "tabs and spaces": """\
if 1:
	x = 1
        y = 2
""",
    "text without an end": """\
x = "abc
""",
    "comma missing": """\
x = [1 2]
""",
    "print without parentheses": """\
print "a"
""",
    "positional after keyword": """\
f(a=1, 2)
""",
    "outside of its place": """\
break
""",
    "keyword twice": """\
f(a=1, a=2)
""",
    "parameter twice": """\
def f(a, a): pass
""",
    "default before none": """\
def f(a=1, b): pass
""",
    "name that begins with a digit": """\
1abc = 2
""",
    "character that Python does not know": """\
x = “abc”
""",
    "zeros in front": """\
x = 012
""",
    "try without except": """\
try:
    pass
x = 1
""",
    "if without else": """\
x = 1 if 2
""",
    "f-string": """\
f"{x"
""",
    "after the backslash": """\
x = 1 \\ # one
y
""",
    "word that cannot be a name": """\
class = 1
""",
    "prompt in the code": """\
>>> x = 1
""",
    "unfinished line": """\
x = 1 +
""",
}
