"""Indices that point at nothing, or are none."""

import re

from tutor.explain.errors.row import Row, Scene, shape

_DIVISION = "Does a division make it one?"


def _of_type(groups: dict[str, str], _: Scene) -> str:
    kind = groups["type"]
    return (
        "A tensor is indexed by whole numbers, slices, `...`, `None` or tensors of them, and here "
        f"by a value of type `{kind}`. {_DIVISION if kind == 'float' else 'Which one is meant?'}"
    )


def _unequal(groups: dict[str, str], _: Scene) -> str:
    shapes = " and ".join(map(shape, re.findall(r"\[.*?\]", groups["sizes"])))
    return (
        "Index tensors walk together, element by element, so their shapes must fit: here they are "
        f"{shapes}. Should each pair name one element, or should all rows meet all columns?"
    )


def _of_list(groups: dict[str, str], _: Scene) -> str:
    kind, index = groups["kind"], groups["type"]
    return (
        f"A {kind} is indexed by one whole number, and here by a value of type `{index}`. "
        f"{_DIVISION if index == 'float' else 'Is it a tensor or a dictionary that is meant?'}"
    )


INDEXING = (
    Row(
        "index out of bounds",
        "IndexError|RuntimeError",
        r"index (?P<index>-?\d+) is out of bounds for dimension (?P<dim>\d+) with size "
        r"(?P<size>\d+)",
        "Index {index} does not exist in dimension {dim}, which has size {size}: indices count "
        "from 0. Does the index go one too far, or is another dimension meant?",
    ),
    Row(
        "selected index out of range",
        "IndexError",
        r"select\(\): index (?P<index>-?\d+) out of range for tensor of size (?P<shape>\[.*?\]) at "
        r"dimension (?P<dim>\d+)",
        "Index {index} does not exist in dimension {dim} of a tensor of shape {shape}: indices "
        "count from 0. Does the index go one too far, or is another dimension meant?",
    ),
    Row(
        "too many indices",
        "IndexError",
        r"too many indices for tensor of dimension (?P<dim>\d+)",
        "There are more indices than the tensor has dimensions, which is {dim}. Was a dimension "
        "lost before, or is one index too many?",
    ),
    Row(
        "index of a scalar",
        "IndexError",
        r"(?:invalid index of|slice\(\) cannot be applied to) a 0-dim tensor",
        "This tensor holds a single number and has no dimension that could be indexed. Was it "
        "reduced already, as by `sum` or by an index before?",
    ),
    Row(
        "index tensor of another dtype",
        "IndexError",
        r"tensors used as indices must be long",
        "A tensor that is used as an index must hold whole numbers or booleans. Of which dtype is "
        "this one, and where was it made?",
    ),
    Row(
        "index of another type",
        "IndexError",
        r"only integers, slices .* are valid indices \(got (?P<type>\w+)\)",
        _of_type,
    ),
    Row(
        "index tensors of unequal shapes",
        "IndexError",
        r"shape mismatch: indexing tensors could not be broadcast together with shapes "
        r"(?P<sizes>.*)",
        _unequal,
    ),
    Row(
        "mask of another shape",
        "IndexError",
        r"The shape of the mask (?P<shape>\[.*?\]) at index (?P<at>\d+) does not match the shape "
        r"of the indexed tensor (?P<shape_tensor>\[.*?\])",
        "A mask needs a boolean for each element that it chooses from: the mask has shape {shape}, "
        "the tensor {shape_tensor}. Was the mask made from another tensor?",
    ),
    Row(
        "value for indexed places",
        "RuntimeError",
        r"shape mismatch: value tensor of shape (?P<shape>\[.*?\]) cannot be broadcast to indexing "
        r"result of shape (?P<shape_to>\[.*?\])",
        "The index chooses places of shape {shape_to}, and the value that is put there has shape "
        "{shape}. How many elements are chosen?",
    ),
    Row(
        "index of another rank",
        "RuntimeError",
        r"Index tensor must have the same number of dimensions as (?P<other>\w+) tensor",
        "`gather` and `scatter` need an index with as many dimensions as the tensor. Which "
        "dimension does the index lack, perhaps one of size 1, or have too many?",
    ),
    Row(
        "index of another size",
        "RuntimeError",
        r"Size does not match at dimension (?P<at>\d+) expected index (?P<shape>\[.*?\]) to be no "
        r"larger than self (?P<shape_tensor>\[.*?\]) apart from dimension (?P<dim>\d+)",
        "The index of shape {shape} is larger than the tensor of shape {shape_tensor} in dimension "
        "{at}: only in dimension {dim}, along which it picks, may it be. Is {dim} the dimension "
        "that is meant?",
    ),
    Row(
        "index larger than its source",
        "RuntimeError",
        r"Expected index (?P<shape>\[.*?\]) to be no larger than self (?P<shape_tensor>\[.*?\]) "
        r"apart from dimension (?P<dim>\d+) and to be no larger size than src "
        r"(?P<shape_src>\[.*?\])",
        "The index of shape {shape} says where each number goes, so it can be larger than the "
        "tensor of shape {shape_tensor} in dimension {dim} alone, and never larger than the source "
        "of shape {shape_src}. Which of the three has another shape than meant?",
    ),
    Row(
        "index of the wrong dtype",
        "RuntimeError",
        r"(?P<function>\w+)\(\): Expected dtype int32(?:/| or )int64 for index",
        "The index of `{function}` must hold whole numbers, `int64`. Of which dtype is it, and "
        "where was it made?",
    ),
    Row(
        "index that is no vector",
        "IndexError",
        r"index_select\(\): Index is supposed to be a vector",
        "`index_select` takes its indices as a vector, and this index has more dimensions. Is it "
        "one list of indices that is meant, or one for each row?",
    ),
    Row(
        "number too large for a table",
        "IndexError",
        r"index out of range in self",
        "One of the indices is negative, or at least as large as the number of rows to choose "
        "from: of an Embedding, its `num_embeddings`. What are the smallest and the largest index?",
    ),
    Row(
        "more than there are",
        "RuntimeError",
        r"(?:selected index|kthvalue\(\): selected number) k out of range",
        "`k` is larger than the size of the dimension in which it chooses. Which dimension is "
        "that, and how long is it?",
    ),
    Row(
        "something put into a tensor",
        "TypeError",
        r"can't assign an? (?P<type>[\w.]+) to a torch\.\w+",
        "A place in a tensor takes a number or a tensor, and here comes a value of type `{type}`. "
        "Should it be a tensor first?",
    ),
    Row(
        "step backwards",
        "ValueError",
        r"step must be greater than zero",
        "A slice of a tensor cannot go backwards, unlike that of a list. Which function turns the "
        "order of a dimension around?",
    ),
    Row(
        "narrow beyond the end",
        "RuntimeError",
        r"start \((?P<start>\d+)\) \+ length \((?P<length>\d+)\) exceeds dimension size "
        r"\((?P<size>\d+)\)",
        "`narrow` begins at {start} and takes {length}, and the dimension has size {size}. Is the "
        "second number taken for the end?",
    ),
    Row(
        "list index out of range",
        "IndexError",
        r"(?P<kind>list|tuple|string|range)(?: object)?(?: assignment)? index out of range",
        "The {kind} has fewer items than this index needs; they count from 0. How long is it at "
        "this moment, and is it filled yet?",
    ),
    Row(
        "pop from nothing",
        "IndexError",
        r"pop (?:from (?:an )?empty \w+|index out of range)",
        "`pop` takes an item out, and there is none at this place. How many are left at this "
        "moment?",
    ),
    Row(
        "value not in a list",
        "ValueError",
        r"(?:list\.\w+\(x\): x not|.* is not) in list",
        "The list holds no item that equals the one that is looked for. Which items does it hold?",
    ),
    Row(
        "list index of another type",
        "TypeError",
        r"(?P<kind>list|tuple|string) indices must be integers(?: or slices)?, not "
        r"'?(?P<type>[\w.]+)",
        _of_list,
    ),
    Row(
        "module index out of range",
        "IndexError",
        r"index (?P<index>-?\d+) is out of range$",
        "There is no module at index {index}: they count from 0. How many layers does it hold?",
    ),
)
