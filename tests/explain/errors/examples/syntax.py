"""Answers that raise what `syntax` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

SYNTAX = {
    "bracket never closed": Example(
        """\
x = f(1
y = 2
""",
        near="raise SyntaxError(\"'(' was closed twice\")",
    ),
    "bracket closed twice": Example("x = (1, 2))", near='raise SyntaxError("unmatched bracket")'),
    "bracket closed by another": Example(
        "x = [1, 2)", near="raise SyntaxError(\"closing parenthesis ')' matches no bracket\")"
    ),
    "bracket left open above": Example(
        """\
nn.Sequential(
    nn.Linear(1, 2)
    nn.ReLU(),
)
""",
        near="x = 1 +",
    ),
    "word of another language": Example("x++", near="x = 'why? yes!' 3"),
    "colon missing": Example(
        """\
if x
    y = 1
""",
        near="""\
try:
    pass
x = 1
""",
    ),
    "one equals sign for two": Example("while x = 1: pass", near="f(a.b=1)"),
    "value on the left": Example("1 = x", near="del f()"),
    "keyword that is no name": Example("f(a.b=1)", near="1 = x"),
    "block missing": Example(
        "def f():", near="raise IndentationError('expected an indented line')"
    ),
    "indented without a reason": Example(
        """\
x = 1
  y = 2
""",
        near="raise IndentationError('the indent is unexpected')",
    ),
    "between two levels": Example(
        """\
if 1:
        x = 1
    y = 2
""",
        near="raise IndentationError('unindent does not match any line')",
    ),
    "tabs and spaces": Example(
        """\
if 1:
\tx = 1
        y = 2
""",
        near="raise TabError('use of tabs and spaces')",
    ),
    "text without an end": Example(
        'x = "abc', near="raise SyntaxError('a string literal without an end')"
    ),
    "comma missing": Example("x = [1 2]", near="while x = 1: pass"),
    "print without parentheses": Example(
        'print "a"', near="raise SyntaxError('Missing parentheses around the parameters')"
    ),
    "positional after keyword": Example("f(a=1, 2)", near="f(a=1, a=2)"),
    "outside of its place": Example(
        "break", near="raise SyntaxError(\"'break' is properly in a loop\")"
    ),
    "keyword twice": Example("f(a=1, a=2)", near="f(a=1, 2)"),
    "parameter twice": Example(
        "def f(a, a): pass", near="raise SyntaxError('duplicate name in function definition')"
    ),
    "default before none": Example("def f(a=1, b): pass", near="f(a=1, 2)"),
    "name that begins with a digit": Example("1abc = 2", near="x = “abc”"),
    "character that Python does not know": Example("x = “abc”", near="1abc = 2"),
    "zeros in front": Example(
        "x = 012",
        near="raise SyntaxError('leading underscores in decimal literals are not permitted')",
    ),
    "try without except": Example(
        """\
try:
    pass
x = 1
""",
        near="""\
if x
    y = 1
""",
    ),
    "if without else": Example(
        "x = 1 if 2",
        near="""\
try:
    pass
x = 1
""",
    ),
    "f-string": Example('f"{x"', near="raise SyntaxError('f-string without an end')"),
    "after the backslash": Example(
        """\
x = 1 \\ # one
y
""",
        near="x = 1 \\",
    ),
    "word that cannot be a name": Example("class = 1", near="x = 1 2"),
    "prompt in the code": Example(">>> x = 1", near="x > > 2"),
    "unfinished line": Example("x = 1 +", near="x = = 1"),
    "command of a notebook": Example("!pip install torch", near="x = 5 % y z"),
    "two dots": Example("y = x[..]", near="y = 'one .. two' x"),
    "nothing in between": Example("y = (9 / 5)celsius", near="y = = x"),
    "declaration of another language": Example("let x = 1", near="let x"),
    "else without if": Example(
        """\
else:
    x = 1
""",
        near="elsewhere x = 1",
    ),
    "end too early": Example(
        "x = 1 \\",
        near="""\
x = 1 \\ # one
y
""",
    ),
    "colon in a dictionary": Example(
        "d = {'a': 1, 'b' 2}", near="raise SyntaxError('expression expected after dictionary key')"
    ),
    "sign after a backslash": Example("x = 'C:\\Users'", near="x = b'é'"),
}
