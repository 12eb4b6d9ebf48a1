"""Warnings about tensors: how they are made, and how they lie in memory."""

from tutor.explain.errors.row import Row

TENSORS = (
    Row(
        "tensor of a tensor",
        "UserWarning",
        r"To copy construct from a tensor, it is recommended to use sourceTensor",
        "`torch.tensor` was handed a tensor. It copies the numbers and leaves the graph behind, "
        "which `detach().clone()` says openly. Is a copy meant at all?",
    ),
    Row(
        "tensor of a list of arrays",
        "UserWarning",
        r"Creating a tensor from a list of numpy\.ndarrays is extremely slow",
        "A list of arrays is read number by number, and one array at once. Could the list become "
        "an array first?",
    ),
    Row(
        "array that may not be written",
        "UserWarning",
        r"The given NumPy array is not writable",
        "The tensor shares its memory with an array that may not be written to, and writing to the "
        "tensor would do so all the same. Should it be a copy?",
    ),
    Row(
        "result of another size",
        "UserWarning",
        r"An output with one or more elements was resized since it had shape "
        r"(?P<shape_had>\[.*?\]), which does not match the required output shape "
        r"(?P<shape_got>\[.*?\])",
        "The tensor handed over as `out` has shape {shape_had} and the result {shape_got}: it was "
        "given another shape. Which of the two is meant?",
    ),
    Row(
        "transposing what is no matrix",
        "UserWarning",
        r"The use of `x\.(?P<name>\w+)` on tensors of dimension other than 2",
        "`.{name}` is asked of a tensor that is no matrix, and turns around the order of all its "
        "dimensions. Which two of them should change places?",
    ),
    Row(
        "order of a grid",
        "UserWarning",
        r"torch\.meshgrid: in an upcoming release, it will be required to pass the indexing",
        "`meshgrid` was not told, by `indexing`, whether the first tensor runs along the rows or "
        "along the columns. Which is meant?",
    ),
    Row(
        "imaginary part",
        "UserWarning",
        r"Casting complex values to real discards the imaginary part",
        "Complex numbers are made real, and their imaginary part is lost. Is it zero here?",
    ),
    Row(
        "mask of whole numbers",
        "UserWarning",
        r"indexing with dtype torch\.uint8 is now deprecated",
        "A tensor of `uint8` stands as an index, and is read as a mask, not as numbers of rows. "
        "Which of the two is meant?",
    ),
    Row(
        "storage with a dtype",
        "UserWarning",
        r"TypedStorage is deprecated",
        "`storage()` is an old way to the memory of a tensor, which `untyped_storage()` gives now.",
    ),
    Row(
        "both ends of a range",
        "UserWarning",
        r"torch\.range is deprecated",
        "`torch.range` includes its last number, unlike Python's `range`. Should the last number "
        "be in it?",
    ),
    Row(
        "default type of tensors",
        "UserWarning",
        r"torch\.set_default_tensor_type\(\) is deprecated",
        "The default of all tensors that come after is changed in an old way. Is one tensor meant, "
        "or all of them?",
    ),
    Row(
        "function that goes",
        "UserWarning|FutureWarning|DeprecationWarning",
        r"`?(?P<old>(?:torch|nn)\.[\w.]+)(?:\(args\.\.\.\))?`? is (?:now )?deprecated"
        r"(?: in favor of|\. Please use|\. Use) `?(?P<new>(?:torch|nn)\.[\w.]+)",
        "`{old}` is an old name and will go; `{new}` takes its place. Are their arguments the "
        "same?",
    ),
)
