"""Dtypes that an operation does not take, or that do not fit together."""

import ast

from tutor.explain.errors.place import statement
from tutor.explain.errors.row import Row, Scene


def _no_kernel(groups: dict[str, str], _: Scene) -> str:
    text = f"This operation does not exist for the dtype {groups['dtype']}."
    if groups["kernel"].startswith("bitwise"):
        return (
            f"{text} Are both sides masks? Beside a comparison, `&` and `|` bind tighter than `>`, "
            "so that each side needs parentheses."
        )
    return f"{text} Is a tensor of another dtype meant, or the same one made with another?"


def _text(_: dict[str, str], scene: Scene) -> str:
    found = statement(scene)
    if isinstance(found, ast.Expr) and isinstance(found.value, ast.Subscript):
        return "A tensor is indexed by numbers, and here by a text. Is a dictionary meant?"
    return (
        "A tensor holds numbers, and here a text stands where a number should. Which number stands "
        "for it?"
    )


_TWO = (
    "Both must have one dtype, and here one is {dtype_one} and the other {dtype_other}. Where was "
    "the one made that should be different?"
)

DTYPES = (
    Row(
        "product of two dtypes",
        "RuntimeError",
        r"mat1 and mat2 must have the same dtype, but got (?P<dtype_one>\w+) and "
        r"(?P<dtype_other>\w+)",
        "A layer or a product needs both tensors in one dtype: the left is {dtype_one}, the right, "
        "which in a Linear is its weight, {dtype_other}. Where was the one made that should be "
        "different?",
    ),
    Row(
        "matrices of two dtypes",
        "RuntimeError",
        r"expected m1 and m2 to have the same dtype, but got: (?P<dtype_one>[\w ]+) != "
        r"(?P<dtype_other>[\w ]+)",
        _TWO,
    ),
    Row(
        "vectors of two dtypes",
        "RuntimeError",
        r"dot : expected both vectors to have same dtype, but found (?P<dtype_one>\w+) and "
        r"(?P<dtype_other>\w+)",
        _TWO,
    ),
    Row(
        "argument of another dtype",
        "RuntimeError",
        r"expected dtype (?P<dtype_one>[\w ]+) for `(?P<name>\w+)` but got dtype "
        r"(?P<dtype_other>[\w ]+)",
        "`{name}` should have the dtype of the other tensor, {dtype_one}, and has {dtype_other}. "
        "Where was it made?",
    ),
    Row(
        "input and parameters",
        "RuntimeError",
        r"Input type \((?P<dtype_one>[\w. ]+)\) and (?P<what>bias|weight) type "
        r"\((?P<dtype_other>[\w. ]+)\) should be the same",
        "The layer's {what} is {dtype_other} and its input {dtype_one}: they must have one dtype. "
        "Where was the input made?",
    ),
    Row(
        "only for floating point",
        "RuntimeError",
        r"(?P<function>\w+)\(\): could not infer output dtype\. Input dtype must be either a "
        r"floating point or complex dtype\. Got: (?P<dtype>\w+)",
        "`{function}` gives fractions, which the dtype {dtype} cannot hold. Should the tensor hold "
        "floating-point numbers from the start?",
    ),
    Row(
        "spread of whole numbers",
        "RuntimeError",
        r"std and var only support floating point",
        "`std` and `var` give fractions, and this tensor holds no floating-point numbers. Should "
        "it hold them from the start?",
    ),
    Row(
        "input of a recurrent layer",
        "ValueError",
        r"RNN input dtype \((?P<dtype_one>[\w.]+)\) does not match weight dtype "
        r"\((?P<dtype_other>[\w.]+)\)",
        "The layer's weight is {dtype_other} and its input {dtype_one}: they must have one dtype. "
        "Where was the input made?",
    ),
    Row(
        "result that does not fit in place",
        "RuntimeError",
        r"result type (?P<dtype_one>\w+) can't be cast to the desired output type "
        r"(?P<dtype_other>\w+)",
        "The result is {dtype_one}, and it should go into a tensor of dtype {dtype_other}, which "
        "cannot hold it. Should that tensor, or the target of a loss, hold floating-point numbers?",
    ),
    Row(
        "not for this dtype",
        "NotImplementedError|RuntimeError",
        r"\"(?P<kernel>\w+)\" not implemented for '(?P<dtype>\w+)'",
        _no_kernel,
    ),
    Row(
        "minus of a mask",
        "RuntimeError",
        r"Negation, the `-` operator, on a bool tensor is not supported",
        "A tensor of booleans has no negative. Is it the opposite of a mask that is meant, or a "
        "number for each boolean?",
    ),
    Row(
        "difference of masks",
        "RuntimeError",
        r"Subtraction, the `-` operator, with (?:two bool tensors|a bool tensor) is not supported",
        "Booleans cannot be subtracted. Are numbers meant, or the places where two masks differ?",
    ),
    Row(
        "inverse of numbers",
        "TypeError",
        r"~ \(operator\.invert\) is only implemented on integer and Boolean-type tensors",
        "`~` turns a mask around, and this tensor holds floating-point numbers. Where is it "
        "compared with something, so that it becomes a mask?",
    ),
    Row(
        "indexed places of another dtype",
        "RuntimeError",
        r"Index put requires the source and destination dtypes match, got (?P<dtype_to>\w+) for "
        r"the destination and (?P<dtype_from>\w+) for the source",
        "Values of dtype {dtype_from} are put into a tensor of dtype {dtype_to}: through an index "
        "both must have one dtype. Which of the two should change?",
    ),
    Row(
        "scattered values of another dtype",
        "RuntimeError",
        r"(?P<function>\w+)\(\): Expected self\.dtype to be equal to src\.dtype",
        "`{function}` puts values into a tensor, and the two have different dtypes. Which of them "
        "should change?",
    ),
    Row(
        "condition that is no mask",
        "RuntimeError",
        r"where expected condition to be a boolean tensor, but got a tensor with dtype "
        r"(?P<dtype>\w+)",
        "The first argument of `where` says where, so it must hold booleans: it is {dtype}. What "
        "should be compared with what?",
    ),
    Row(
        "mask that is none",
        "RuntimeError",
        r"masked_\w+ only supports boolean masks, but got mask with dtype (?P<dtype>\w+)",
        "A mask must hold booleans, and this one is {dtype}. What should it be compared with?",
    ),
    Row(
        "tensor from text",
        "TypeError|ValueError",
        r"(?:new\(\): invalid data type 'str'|too many dimensions 'str')",
        _text,
    ),
    Row(
        "tensor from something else",
        "RuntimeError",
        r"Could not infer dtype of (?P<type>[\w.]+)",
        "A tensor is made from numbers, and here there is a value of type `{type}` among them. "
        "Where does it come from?",
    ),
    Row(
        "array of something else",
        "TypeError",
        r"can't convert np\.ndarray of type numpy\.(?P<type>\w+)",
        "An array of NumPy's becomes a tensor if it holds numbers or booleans, and this one is of "
        "type `{type}`. What stands in it, and are its rows equally long?",
    ),
    Row(
        "dtype expected",
        "TypeError",
        r"(?P<function>\w+)\(\): argument 'dtype' (?:\(position \d+\) )?must be torch\.dtype, not "
        r"(?P<type>\w+)",
        "`dtype` of `{function}` takes a dtype of PyTorch's, and here comes a value of type "
        "`{type}`. By which name does PyTorch have it?",
    ),
)
