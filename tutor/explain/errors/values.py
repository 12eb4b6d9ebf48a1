"""Values that an operation cannot take."""

from tutor.explain.errors.row import Row, Scene


def _fraction(groups: dict[str, str], _: Scene) -> str:
    question = {
        "float": "Does a division make it one?",
        "list": "Is one of its items meant, or do numbers and lists stand side by side?",
    }
    return (
        f"A whole number is needed here, and a value of type `{groups['type']}` stands there. "
        f"{question.get(groups['type'], 'Which number is meant?')}"
    )


def _below_zero(groups: dict[str, str], _: Scene) -> str:
    size = groups["size"] or "below 0"
    return (
        f"A tensor is asked for in which one size is {size}, and sizes are 0 or more. Where does "
        "the number come from?"
    )


def _key(groups: dict[str, str], _: Scene) -> str:
    key = groups["key"]
    if key.startswith("tensor("):
        return (
            f"The key that is looked for is a tensor, `{key}`: as a key it is found only by the "
            "very same object, not by its numbers. Should the key be a plain number?"
        )
    return (
        f"There is no {key} among the keys. Which keys are there, and is it spelled like one of "
        "them?"
    )


VALUES = (
    Row(
        "truth of many",
        "RuntimeError",
        r"Boolean value of Tensor with (?P<what>more than one value|no values) is ambiguous",
        "A tensor with {what} stands where Python asks for true or false, as in `if`, `and`, `or`, "
        "`not` and `in`. Should the answer be one for all elements, for any, or one for each?",
    ),
    Row(
        "number from many",
        "RuntimeError",
        r"a Tensor with (?P<count>\d+) elements cannot be converted to Scalar",
        "One number is taken out of a tensor here, as `item` does, and the tensor holds {count}. "
        "Should it be reduced to one number, or is a list meant?",
    ),
    Row(
        "number from a tensor of many",
        "ValueError|TypeError",
        r"only one element tensors can be converted to Python scalars",
        "A tensor with several elements stands where one number is needed. Is it a list of tensors "
        "that should become one tensor?",
    ),
    Row(
        "tensor in place of a whole number",
        "TypeError",
        r"only integer tensors of a single element can be converted to an index",
        "One whole number is needed, as for an index, a `range` or `*` of a list or tuple, and a "
        "tensor stands there that holds several numbers, or a fraction. Is a number of it meant, "
        "or should what it meets be a tensor too?",
    ),
    Row(
        "fraction in place of a whole number",
        "TypeError",
        r"'(?P<type>[\w.]+)' object cannot be interpreted as an integer",
        _fraction,
    ),
    Row(
        "walk through a scalar",
        "TypeError",
        r"(?:iteration over|len\(\) of) a 0-d tensor",
        "This tensor holds a single number and has no dimension to walk along. Was it reduced "
        "before, as by `sum` or `mean`?",
    ),
    Row(
        "rows of unequal lengths",
        "ValueError",
        r"expected sequence of length (?P<want>\d+) at dim (?P<dim>\d+) \(got (?P<got>\d+)\)",
        "The rows of a tensor are equally long: in dimension {dim} the first has length {want} "
        "and another {got}. Which one is it?",
    ),
    Row(
        "key not found",
        "KeyError",
        r"(?P<key>['\"]?.+)",
        _key,
    ),
    Row(
        "division by zero",
        "ZeroDivisionError",
        r"(?P<what>.*)",
        "Something is divided by 0. Which value is it, and when does it become 0?",
    ),
    Row(
        "whole numbers divided by zero",
        "RuntimeError",
        r"ZeroDivisionError",
        "A tensor of whole numbers is divided by 0, which no whole number stands for. Which "
        "element of the divisor is 0?",
    ),
    Row(
        "rows and numbers",
        "TypeError",
        r"not a sequence$",
        "The rows of a tensor are lists of one depth, and here a number stands where its "
        "neighbours are lists. Which one is it?",
    ),
    Row(
        "text that is no number",
        "ValueError",
        r"(?:invalid literal for int\(\) with base \d+|could not convert string to float): "
        r"(?P<text>.+)",
        "The text {text} cannot be read as a number. What is in it besides digits?",
    ),
    Row(
        "recursion without end",
        "RecursionError",
        r"maximum recursion depth exceeded",
        "A function calls itself, perhaps by way of others, as `self(...)` in a module's `forward` "
        "does, and never stops. Under which condition should it end?",
    ),
    Row(
        "end of an iterator",
        "StopIteration",
        r"",
        "`next` asks for one more item, and there is none left. Was the iterator used up before?",
    ),
    Row(
        "changed while walked through",
        "RuntimeError",
        r"(?P<kind>dictionary|Set|OrderedDict)(?: keys)? (?:changed|mutated)(?: size)? during "
        r"iteration",
        "A loop walks through the keys of something that grows or shrinks meanwhile. Could it walk "
        "through a copy?",
    ),
    Row(
        "extreme of nothing",
        "ValueError",
        r"(?P<function>max|min)\(\) (?:arg|iterable argument) is (?:an )?empty",
        "`{function}` was handed nothing to choose from. Should there be items at this point?",
    ),
    Row(
        "negative size",
        "RuntimeError",
        r"(?:Trying to create tensor with negative dimension (?P<size>-\d+)|\w+: Dimension size "
        r"must be non-negative)",
        _below_zero,
    ),
    Row(
        "number too large for its dtype",
        "RuntimeError|ValueError|OverflowError",
        r"(?:value cannot be converted to type (?P<dtype>\w+) without overflow|Overflow when "
        r"unpacking long)",
        "A number is too large, or negative where it cannot be, for the dtype that should hold it. "
        "What is the largest that the dtype can hold?",
    ),
    Row(
        "singular matrix",
        "LinAlgError|_LinAlgError",
        r".*(?:singular|not positive-definite)",
        "This matrix has no inverse or no such factors: its rows depend on each other, or it is "
        "not positive definite. Which matrix is it, and is it the one that is meant?",
    ),
    Row(
        "not square",
        "RuntimeError",
        r"(?P<function>[\w.]+): A must be batches of square matrices, but they are "
        r"(?P<shape>\d+ by \d+) matrices",
        "`{function}` needs square matrices, and here they are {shape}. Which matrix is meant?",
    ),
    Row(
        "draws from nothing",
        "RuntimeError",
        r"(?:invalid multinomial distribution|probability tensor contains)",
        "What is drawn by are weights of 0 or more, not all of them 0 and none of them NaN or "
        "infinite. Which weight here is none?",
    ),
    Row(
        "more draws than there are",
        "RuntimeError",
        r"cannot sample n_sample > prob_dist\.size\(-1\) samples without replacement",
        "More draws are asked for than there are items, and each can be drawn once. May one come "
        "twice?",
    ),
)
