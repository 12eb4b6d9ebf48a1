"""Answers that raise what `operands` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

OPERANDS = {
    "operator between types": Example("[1]-1", near="-[1]"),
    "comparison between types": Example("[1] < 3", near="'a' in 3"),
    "joining with another type": Example('"a"+1', near="b'a' + 1"),
    "list times a fraction": Example(
        "[1]*0.5", near='raise TypeError("can\'t multiply sequence by itself")'
    ),
    "nothing to index or walk through": Example("len(3)", near="3[0] = 1"),
    "item of a tuple": Example("(1,2)[0]=1", near="(1, 2)[0]()"),
    "key that can change": Example("{[1]}", near="raise TypeError('unhashable types of keys')"),
    "too many to unpack": Example("a,b = [1,2,3]", near="a, b, c = 1, 2"),
    "too few to unpack": Example("a,b = [1]", near="a, b = 1, 2, 3"),
    "sign of another type": Example("-[1]", near="[1] - 1"),
    "dictionary of no pairs": Example(
        "dict(nn.Sequential(nn.ReLU()).children())",
        near="raise TypeError('cannot convert dictionary to a sequence')",
    ),
    "text joined from something else": Example(
        "','.join([1])", near="raise TypeError('sequence expected, int found')"
    ),
    "with something else": Example("with torch.no_grad: pass", near="(1, 2)[0] = 1"),
}
