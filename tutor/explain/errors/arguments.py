"""Calls: what is handed over, and what is called."""

from tutor.explain.errors.row import Row, Scene


def _called(groups: dict[str, str], scene: Scene) -> str:
    kind = groups["kind"]
    what = scene.part.partition("(")[0].strip()
    shown = f"`{what}`" if what else "What is called"
    match kind:
        case "Tensor" | "Parameter" | "list" | "tuple" | "dict":
            return (
                f"{shown} is a `{kind}` and cannot be called: for one of its items, which brackets?"
            )
        case "module":
            return (
                f"{shown} is a module of Python, a file of functions and classes, and cannot be "
                "called. Which one of its functions is meant?"
            )
        case "NoneType":
            return (
                "`None` is called here as a function. Was a function called where it should only "
                "be handed over, so that what it returned took its place?"
            )
    return (
        f"{shown} is a value of type `{kind}` and cannot be called. Is an operator missing before "
        "the parenthesis, or was a function's name given to something else?"
    )


ARGUMENTS = (
    Row(
        "what cannot be called", "TypeError", r"'(?P<kind>[\w.]+)' object is not callable", _called
    ),
    Row(
        "argument missing",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) missing (?P<count>\d+) required (?:positional|keyword-only) "
        r"arguments?: (?P<names>.*)",
        "The call of `{function}` leaves out {names}. Is a value for it at hand, or is it made or "
        "called in another place than meant?",
    ),
    Row(
        "too many arguments",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) takes (?:from \d+ to )?(?P<takes>\d+) positional arguments? "
        r"but (?P<given>\d+) (?:was|were) given",
        "`{function}` takes {takes} positional arguments, and {given} came; in a method the object "
        "itself counts as the first. Which one is not wanted, or should it take one more?",
    ),
    Row(
        "unknown keyword",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) got an unexpected keyword argument '(?P<name>\w+)'",
        "`{function}` has no parameter called `{name}`. What are its parameters called?",
    ),
    Row(
        "argument twice",
        "TypeError",
        r"(?P<function>[\w.<>]+)\(\) got multiple values for (?:keyword )?argument '(?P<name>\w+)'",
        "`{function}` gets `{name}` twice, by its place and by its name. Which of the two is meant "
        "for another parameter?",
    ),
    Row(
        "tensors one by one",
        "TypeError",
        r"(?P<function>cat|stack|concat|hstack|vstack)\(\): argument 'tensors' \(position 1\) must "
        r"be tuple of Tensors, not Tensor",
        "`{function}` takes its tensors together, as one list or tuple, and a tensor came alone. "
        "What should be put around them?",
    ),
    Row(
        "no tensor in a list",
        "TypeError",
        r"expected Tensor as element (?P<at>\d+) in argument (?P<argument>\d+), but got "
        r"(?P<type>\w+)",
        "A list of tensors is expected, and item {at}, counted from 0, is a value of type {type}. "
        "Where does it get into the list?",
    ),
    Row(
        "tensor expected",
        "TypeError",
        r"(?P<function>\w+)\(\): argument '(?P<name>\w+)' \(position (?P<at>\d+)\) must be Tensor, "
        r"not (?P<type>[\w.]+)",
        "`{function}` takes a tensor as its `{name}`, and was handed a value of type {type}. Where "
        "should it have become a tensor?",
    ),
    Row(
        "argument of another type",
        "TypeError",
        r"(?P<function>\w+)\(\): argument '(?P<name>\w+)' (?:\(position \d+\) )?must be "
        r"(?P<want>[\w. ]+?), not (?P<type>[\w.]+)",
        "`{function}` takes {want} as its `{name}`, and was handed a value of type {type}. Are the "
        "arguments in the right order?",
    ),
    Row(
        "combination of arguments",
        "TypeError",
        r"(?P<function>\w+)\(\) received an invalid combination of arguments - got "
        r"\((?P<got>.*?)(?:, )?\), but expected",
        "`{function}` cannot be called with ({got}). Below are the ways in which it can: in which "
        "type, number or name do they differ from this one?",
    ),
)
