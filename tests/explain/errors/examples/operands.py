"""Answers that raise what `operands` knows, each under the name of its row."""

OPERANDS = {
    "operator between types": """\
[1]-1
""",
    "comparison between types": """\
[1] < 3
""",
    "joining with another type": """\
"a"+1
""",
    "list times a fraction": """\
[1]*0.5
""",
    "nothing to index or walk through": """\
len(3)
""",
    "item of a tuple": """\
(1,2)[0]=1
""",
    "key that can change": """\
{[1]}
""",
    "too many to unpack": """\
a,b = [1,2,3]
""",
    "too few to unpack": """\
a,b = [1]
""",
}
