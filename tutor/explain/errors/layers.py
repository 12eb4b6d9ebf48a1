"""Layers that are handed an input which they are not made for."""

from tutor.explain.errors.row import Row, Scene


def _size(groups: dict[str, str], scene: Scene) -> str:
    if "empty(" in scene.part:
        return ""
    if groups["type"] in {"Tensor", "Parameter"}:
        return (
            "The sizes of a layer are whole numbers, and here one is a tensor. Is it handed to the "
            "class, where it is the layer, once it is made, that should be called with it?"
        )
    return (
        f"The sizes of a layer are whole numbers, and here one is a value of type "
        f"`{groups['type']}`. Does a division make it one?"
    )


LAYERS = (
    Row(
        "channels of a convolution",
        "RuntimeError",
        r"Given (?:groups|transposed)=\d+, weight of size (?P<shape_weight>\[.*?\]), expected "
        r"input(?P<shape>\[.*?\]) to have (?P<want>\d+) channels, but got (?P<got>\d+)",
        "The convolution is made for {want} channels, in dimension 1 of a batch, and its input has "
        "{got} there: with a batch its shape is {shape}. In which dimension are its channels?",
    ),
    Row(
        "dimensions of a convolution",
        "RuntimeError",
        r"Expected (?P<one>\d)D \(unbatched\) or (?P<other>\d)D \(batched\) input to "
        r"(?P<name>\w+), but got input of size: (?P<shape>\[.*?\])",
        "`{name}` takes an input of {one} dimensions, or of {other} with a batch, and this one has "
        "shape {shape}. Which dimension does it lack, or have too many?",
    ),
    Row(
        "kernel larger than its input",
        "RuntimeError",
        r"Calculated padded input size per channel: \((?P<shape>[\dx ]+)\)\. Kernel size: "
        r"\((?P<shape_kernel>[\dx ]+)\)",
        "With its padding the input is {shape}, and the kernel {shape_kernel} does not fit into "
        "it. Has the input become smaller on its way than meant?",
    ),
    Row(
        "pooled to nothing",
        "RuntimeError",
        r"Given input size: \((?P<shape>[\dx ]+)\)\. Calculated output size: "
        r"\((?P<shape_out>[\dx ]+)\)\. Output size is too small",
        "The input of shape {shape} is too small for this layer, whose output would have the shape "
        "{shape_out}. Has the input become smaller on its way than meant?",
    ),
    Row(
        "dimensions of pooling",
        "RuntimeError",
        r"non-empty (?P<one>\d)D or (?P<other>\d)D \(batch mode\) tensor expected for input",
        "Pooling takes an input of {one} dimensions, or of {other} with a batch, none of size 0, "
        "and this one is another. What shape does it have?",
    ),
    Row(
        "batch norm of one",
        "ValueError",
        r"Expected more than 1 value per channel when training, got input size torch\.Size"
        r"\((?P<shape>\[.*?\])\)",
        "In training, batch norm takes mean and spread over the batch, and with the shape {shape} "
        "there is one value for each channel. Is the batch too small, or should the model be in "
        "another mode?",
    ),
    Row(
        "channels of batch norm",
        "RuntimeError",
        r"running_mean should contain (?P<got>\d+) elements not (?P<made>\d+)",
        "The batch norm is made for {made} channels, and its input has {got}. Is dimension 1 of "
        "the input the one of the channels?",
    ),
    Row(
        "dimensions of an input",
        "ValueError",
        r"expected (?P<want>\d\w*(?: or \d\w*)?) input \(got (?P<got>\d)D input\)",
        "This layer takes a {want} input, and was handed a {got}D one. Which dimension does it "
        "lack, or have too many, or is the layer made for other data?",
    ),
    Row(
        "shape of layer norm",
        "RuntimeError",
        r"Given normalized_shape=(?P<shape_norm>\[.*?\]), expected input with shape .*? but got "
        r"input of size(?P<shape>\[.*?\])",
        "The layer norm is made for inputs whose last sizes are {shape_norm}, and this one has "
        "shape {shape}. In which dimension does it hold what should be normalised?",
    ),
    Row(
        "width of a recurrent layer",
        "RuntimeError",
        r"input\.size\(-1\) must be equal to input_size\. Expected (?P<want>\d+), got (?P<got>\d+)",
        "The layer is made for inputs whose last size is {want}, its `input_size`, and here that "
        "is {got}. Which dimension of the input holds the values of one step?",
    ),
    Row(
        "width of attention",
        "AssertionError",
        r"was expecting embedding dimension of (?P<want>\d+), but got (?P<got>\d+)",
        "The attention is made for embeddings of width {want}, and the last size of its query is "
        "{got}. Which of the two is meant?",
    ),
    Row(
        "heads of attention",
        "AssertionError",
        r"embed_dim must be divisible by num_heads",
        "Attention parts the width of the embedding among its heads, and it cannot be parted "
        "evenly here. What are the two numbers?",
    ),
    Row(
        "index of an embedding",
        "RuntimeError",
        r"Expected tensor for argument #1 'indices' to have one of the following scalar types: .*; "
        r"but got torch\.(?P<dtype>\w+) instead",
        "An embedding takes the numbers of rows, as whole numbers, and was handed {dtype}. Where "
        "was the index made?",
    ),
    Row(
        "probability of dropout",
        "ValueError",
        r"dropout probability has to be between 0 and 1, but got (?P<p>\S+)",
        "Dropout takes the part that is dropped, from 0 to 1, and here it is {p}. Which part "
        "of the values is meant?",
    ),
    Row(
        "sizes in and out of a row",
        "ValueError",
        r"(?:Fan in and fan out can not be computed for tensor with fewer than 2|Only tensors with "
        r"2 or more) dimensions",
        "This initialisation needs to know how many inputs and outputs a weight has, and this "
        "tensor has fewer than two dimensions. Is it a bias?",
    ),
    Row(
        "size of a layer",
        "TypeError",
        r"empty\(\): argument 'size' failed to unpack the object at pos (?P<at>\d+) with error "
        r"\"type must be tuple of ints,but got (?P<type>\w+)",
        _size,
    ),
)
