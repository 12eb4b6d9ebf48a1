"""Data sets, loaders and files."""

from tutor.explain.errors.nearest import defines
from tutor.explain.errors.row import Row, Scene


def _no_length(groups: dict[str, str], scene: Scene) -> str:
    if not defines(groups["cls"], scene.answer, scene.given):
        return ""
    return (
        f"`{groups['cls']}` does not say how many items it has, which `len` and shuffling need. "
        "Does it define `__len__`?"
    )


def _no_items(groups: dict[str, str], scene: Scene) -> str:
    if not defines(groups["cls"], scene.answer, scene.given):
        return ""
    return (
        f"`{groups['cls']}` does not say what its items are. Should it define them, or is what it "
        "gives when it is called meant?"
    )


def _no_batch(groups: dict[str, str], _: Scene) -> str:
    kind = groups["type"]
    if kind == "NoneType":
        return "A sample of the data set is `None`. Does its `__getitem__` end without `return`?"
    return (
        "A DataLoader makes a batch of tensors, numbers, lists and dictionaries, and a sample "
        f"holds a value of type `{kind}`. What should become of it in a batch?"
    )


DATA = (
    Row(
        "data set without a length",
        "TypeError",
        r"object of type '(?P<cls>\w+)' has no len\(\)",
        _no_length,
    ),
    Row(
        "own class without items",
        "TypeError",
        r"'(?P<cls>\w+)' object is not (?:subscriptable|iterable)",
        _no_items,
    ),
    Row(
        "data set without items",
        "NotImplementedError",
        r"Subclasses of Dataset should implement __getitem__",
        "The data set does not say how one of its samples is fetched. Does it define "
        "`__getitem__`, spelled so?",
    ),
    Row(
        "samples that cannot be stacked",
        "TypeError",
        r"default_collate: batch must contain .*; found <class '(?P<type>[\w.]+)'>",
        _no_batch,
    ),
    Row(
        "size of a batch",
        "ValueError",
        r"batch_size should be a positive integer value, but got batch_size=(?P<size>\S+)",
        "A batch holds a whole number of samples, at least one, and `batch_size` is {size}. How "
        "many should it hold?",
    ),
    Row(
        "tensors of unequal lengths",
        "AssertionError",
        r"Size mismatch between tensors",
        "A `TensorDataset` takes tensors that hold equally many samples, along their dimension 0. "
        "How many does each have?",
    ),
    Row(
        "parts of a split",
        "ValueError",
        r"Sum of input lengths does not equal the length of the input dataset",
        "The parts of `random_split` must add up to all samples. How many samples are there, and "
        "how many in the parts?",
    ),
    Row(
        "loader that is indexed",
        "TypeError",
        r"'DataLoader' object is not (?P<what>subscriptable|an iterator)",
        "A DataLoader has no batches at hand: it makes them while a loop walks through it. Which "
        "function begins such a walk?",
    ),
    Row(
        "no such file",
        "FileNotFoundError",
        r"\[Errno 2\] No such file or directory: '(?P<path>[^']*)'",
        "There is no `{path}`: an answer runs in an empty folder of its own. Should it, or its "
        "folder, be made there first, or does the lesson give what is needed?",
    ),
    Row(
        "no array",
        "TypeError",
        r"expected np\.ndarray \(got (?P<type>[\w.]+)\)",
        "`from_numpy` takes an array of NumPy's, and was handed a value of type `{type}`. Is that "
        "a tensor already, or which function makes one of it?",
    ),
)
