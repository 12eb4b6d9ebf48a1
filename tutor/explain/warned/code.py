"""Python's own warnings about code, and NumPy's about numbers."""

from tutor.explain.errors.row import Row

CODE = (
    Row(
        "identity of a number",
        "SyntaxWarning",
        r'"is(?P<negated> not)?" with (?:a literal|\'\w+\' literal)',
        "`is{negated}` asks whether two things are one and the same object, not whether they are "
        "equal. Which is meant?",
    ),
    Row(
        "assert of a tuple",
        "SyntaxWarning",
        r"assertion is always true, perhaps remove parentheses",
        "What is asserted is a tuple, and a tuple that holds something counts as true. Which "
        "brackets make it one?",
    ),
    Row(
        "comma missing",
        "SyntaxWarning",
        r"(?:.* object is not (?:callable|subscriptable)|.* indices must be integers or slices, "
        r"not .*); perhaps you missed a comma",
        "Two things stand side by side without a comma, so the second is taken as the arguments, "
        "or the index, of the first. Where should the comma stand?",
    ),
    Row(
        "backslash in a text",
        "SyntaxWarning|DeprecationWarning",
        r'(?:"\\+(?P<letter>.)" is an )?invalid escape sequence',
        "A backslash in a text begins a sign such as a new line, and no sign begins like this one. "
        "Is the backslash itself meant?",
    ),
    Row(
        "division by zero in an array",
        "RuntimeWarning",
        r"divide by zero encountered in (?P<where>\w+)",
        "NumPy's `{where}` met a zero of which the result is infinite, and went on with infinity. "
        "Which numbers are zero there?",
    ),
    Row(
        "no number in an array",
        "RuntimeWarning",
        r"invalid value encountered in (?P<where>\w+)",
        "In NumPy's `{where}` something came out that is no number, such as zero divided by zero. "
        "What went into it?",
    ),
    Row(
        "traced decision",
        "TracerWarning",
        r"Converting a tensor to a Python (?P<what>\w+) might cause the trace to be incorrect",
        "While a function is traced, a tensor is made a Python {what}: what is decided by it now "
        "holds for all inputs that come later. Does it depend on the numbers?",
    ),
)
