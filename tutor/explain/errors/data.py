"""Data sets, loaders and files."""

from tutor.explain.errors.row import Row

DATA = (
    Row(
        "data set without a length",
        "TypeError",
        r"object of type '(?P<cls>\w*(?:[Dd]ata|D[Ss])\w*)' has no len\(\)",
        "`{cls}` does not say how many samples it has, which shuffling and `len` need. Does it "
        "define `__len__`?",
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
        "A DataLoader makes a batch of tensors, numbers, lists and dictionaries, and a sample "
        "holds a value of type {type}. What should become of it in a batch?",
    ),
    Row(
        "size of a batch",
        "ValueError",
        r"batch_size should be a positive integer value, but got batch_size=(?P<size>\S+)",
        "A batch holds at least one sample, and `batch_size` is {size}.",
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
        "There is no `{path}`: an answer runs in an empty folder of its own. Should it be written "
        "there first, or does the lesson give what you look for?",
    ),
    Row(
        "no array",
        "TypeError",
        r"expected np\.ndarray \(got (?P<type>\w+)\)",
        "`from_numpy` takes an array of NumPy's, and came by a {type}. Which function makes a "
        "tensor of that?",
    ),
)
