"""Shapes that do not fit together."""

from tutor.explain.errors.row import Row, Scene


def _product(groups: dict[str, str], scene: Scene) -> str:
    rows, inner, outer, columns = (groups[key] for key in ("rows", "inner", "outer", "columns"))
    text = (
        f"A matrix product needs as many columns on the left as rows on the right: ({rows}, "
        f"{inner}) has {inner} columns, ({outer}, {columns}) has {outer} rows. "
    )
    if (
        scene.part
        and "@" not in scene.part
        and "mm(" not in scene.part
        and "matmul" not in scene.part
    ):
        return text + (
            "In a Linear, the left is what it is called with, and the right its weight, turned: "
            "does the last size of the input equal its `in_features`?"
        )
    return text + "Are they in the right order, and should one of them be transposed?"


SHAPES = (
    Row(
        "matrix product",
        "RuntimeError",
        r"mat1 and mat2 shapes cannot be multiplied \((?P<rows>\d+)x(?P<inner>\d+) and "
        r"(?P<outer>\d+)x(?P<columns>\d+)\)",
        _product,
    ),
    Row(
        "matrix times vector",
        "RuntimeError",
        r"size mismatch, got input \(\d+\), mat \((?P<shape_mat>\d+x\d+)\), vec \((?P<size>\d+)\)",
        "A matrix times a vector needs a vector as long as the matrix has columns: the matrix is "
        "{shape_mat} and the vector has {size} elements. Which of the two has another shape than "
        "meant?",
    ),
    Row(
        "dot of two lengths",
        "RuntimeError",
        r"inconsistent tensor size, expected tensor \[(?P<one>\d+)\] and src \[(?P<other>\d+)\]",
        "A dot product needs two vectors of one length: here they have {one} and {other} elements. "
        "Which of them is too short or too long?",
    ),
    Row(
        "dot of no vectors",
        "RuntimeError",
        r"1D tensors expected, but got (?P<one>\d+)D and (?P<other>\d+)D tensors",
        "`dot` takes two vectors, and these tensors are {one}D and {other}D. Is a matrix product "
        "meant, or should a dimension go first?",
    ),
    Row(
        "matrix expected",
        "RuntimeError",
        r"(?:self|mat2) must be a matrix",
        "Two matrices are multiplied here, and one of the two tensors does not have two "
        "dimensions. What are their shapes?",
    ),
    Row(
        "batch of matrices expected",
        "RuntimeError",
        r"batch(?P<which>[12]) must be a 3D tensor",
        "`bmm` multiplies two batches of matrices, each of three dimensions, and its argument "
        "{which} has another number of them. Is there a dimension for the batch?",
    ),
    Row(
        "product of two batches",
        "RuntimeError",
        r"Expected size for first two dimensions of batch2 tensor to be: (?P<shape>\[.*?\]) but "
        r"got: (?P<shape_got>\[.*?\])",
        "In a product of two batches, the second must begin with the sizes {shape}, as many "
        "matrices and the inner size of the first: it begins with {shape_got}. Should one of them "
        "be transposed in its last two dimensions?",
    ),
    Row(
        "broadcasting",
        "RuntimeError",
        r"The size of tensor a \((?P<one>\d+)\) must match the size of tensor b \((?P<other>\d+)\) "
        r"at non-singleton dimension (?P<dim>\d+)",
        "Two tensors are combined element by element, and in dimension {dim} one has size {one} "
        "and the other {other}. Shapes are lined up at their last dimension, where sizes must be "
        "equal or 1: which one lacks a dimension, or has its dimensions in another order?",
    ),
    Row(
        "in place into a smaller one",
        "RuntimeError",
        r"output with shape (?P<shape>\[.*?\]) doesn't match the broadcast shape "
        r"(?P<shape_other>\[.*?\])",
        "The result has shape {shape_other}, and what is changed in place has shape {shape}: a "
        "tensor cannot grow in place. Should the result be a new tensor, or be reduced first?",
    ),
    Row(
        "expanding",
        "RuntimeError",
        r"The expanded size of the tensor \((?P<want>-?\d+)\) must match the existing size "
        r"\((?P<size>\d+)\) at non-singleton dimension (?P<dim>\d+)\.\s+"
        r"Target sizes: (?P<shape_to>\[.*?\])\.\s+Tensor sizes: (?P<shape_from>\[.*?\])",
        "A tensor of shape {shape_from} cannot fill the shape {shape_to}: only a dimension of size "
        "1 can be repeated, and in dimension {dim} it has {size} where {want} are wanted. Is it "
        "the value or the place whose shape is not as meant?",
    ),
    Row(
        "expanding to fewer dimensions",
        "RuntimeError",
        r"expand\(torch\.\w+\{(?P<shape>\[.*?\])\}, size=(?P<shape_to>\[.*?\])\): the number of "
        r"sizes provided",
        "A tensor of shape {shape} has more dimensions than the shape {shape_to} that it should "
        "fill. Is it the value or the place whose shape is not as meant?",
    ),
    Row(
        "size below zero",
        "RuntimeError",
        r"invalid shape dimension (?P<size>-\d+) at index (?P<at>\d+) of shape (?P<shape>\[.*?\])",
        "In the shape {shape}, size number {at}, counted from 0, is {size}: sizes are 0 or more, "
        "or -1 once, for what is left. Which size is meant?",
    ),
    Row(
        "unflattening",
        "RuntimeError",
        r"unflatten: Provided sizes (?P<shape>\[.*?\]) don't multiply up to the size of dim "
        r"(?P<dim>\d+) \((?P<size>\d+)\)",
        "The sizes {shape} must multiply to {size}, which is the size of dimension {dim} that they "
        "take the place of. Which of them is not as meant?",
    ),
    Row(
        "range that goes the other way",
        "RuntimeError",
        r"upper bound and \w+ bound inconsistent with step sign",
        "From the start of this range its steps lead away from its end. Are start and end the "
        "right way around, and which sign has the step?",
    ),
    Row(
        "reshaping",
        "RuntimeError",
        r"shape '(?P<shape>\[.*?\])' is invalid for input of size (?P<size>\d+)",
        "{size} elements cannot be put into the shape {shape}: the sizes must multiply to {size} "
        "(-1 stands for what is left). Which of them is not as meant, or were elements lost "
        "before?",
    ),
    Row(
        "two sizes left open",
        "RuntimeError",
        r"only one dimension can be inferred",
        "-1 stands for the size that is left over, so it can stand only once. Which of the sizes "
        "is known?",
    ),
    Row(
        "view of what is not in order",
        "RuntimeError",
        r"view size is not compatible with input tensor's size and stride",
        "`view` only looks at the same memory in another shape, and the elements do not lie there "
        "in this order, as after `t`, `transpose` or `permute`. May the elements be copied?",
    ),
    Row(
        "joining",
        "RuntimeError",
        r"Sizes of tensors must match except in dimension (?P<dim>\d+)\. Expected size "
        r"(?P<want>\d+) but got size (?P<got>\d+) for tensor number (?P<number>\d+)",
        "Tensors are joined along dimension {dim}, and all their other sizes must be equal: tensor "
        "{number} of the list, counted from 0, has {got} where {want} is expected. Is {dim} the "
        "dimension along which they should be joined?",
    ),
    Row(
        "joining of unequal dimensions",
        "RuntimeError",
        r"Tensors must have same number of dimensions: got (?P<one>\d+) and (?P<other>\d+)",
        "Tensors that are joined have the same number of dimensions: here one has {one} and "
        "another {other}. Does one lack a dimension?",
    ),
    Row(
        "joining numbers",
        "RuntimeError",
        r"zero-dimensional tensor \(at position (?P<at>\d+)\) cannot be concatenated",
        "Tensor {at} of the list, counted from 0, is a single number: it has no dimension along "
        "which it could be joined. Which function sets tensors side by side along a new one?",
    ),
    Row(
        "nothing to join",
        "ValueError|RuntimeError",
        r"(?:torch\.cat\(\): expected a non-empty list of Tensors|stack expects a non-empty "
        r"TensorList)",
        "The list of tensors that should be joined is empty. Where should it have been filled?",
    ),
    Row(
        "stacking",
        "RuntimeError",
        r"stack expects each tensor to be equal size, but got (?P<shape>\[.*?\]) at entry "
        r"(?P<at>\d+) and (?P<shape_other>\[.*?\]) at entry (?P<other>\d+)",
        "`stack` needs tensors of one shape: number {at} has {shape} and number {other} has "
        "{shape_other}, counted from 0. In a DataLoader it is the `collate_fn` that stacks the "
        "samples: should the shorter ones be padded, or joined instead?",
    ),
    Row(
        "permuting",
        "RuntimeError",
        r"permute\(.*input\.dim\(\) = (?P<has>\d+) is not equal to len\(dims\) = (?P<got>\d+)",
        "`permute` names each dimension once: the tensor has {has}, and the call names {got}. "
        "Which dimensions does the tensor have here?",
    ),
    Row(
        "dimension named twice",
        "RuntimeError",
        r"permute\(\): duplicate dims are not allowed",
        "`permute` names each dimension once, and here one comes twice. Which one is missing?",
    ),
    Row(
        "repeating too few dimensions",
        "RuntimeError",
        r"Number of dimensions of repeat dims can not be smaller than number of dimensions",
        "`repeat` needs a number for each dimension of the tensor, and there are fewer. How often "
        "should each dimension be repeated?",
    ),
    Row(
        "t of more than a matrix",
        "RuntimeError",
        r"t\(\) expects a tensor with <= 2 dimensions, but self is (?P<dim>\d+)D",
        "`t` turns a matrix, and this tensor has {dim} dimensions. Which two of them should change "
        "places?",
    ),
    Row(
        "dimension out of range",
        "IndexError",
        r"Dimension out of range \(expected to be in range of \[(?P<low>-?\d+), (?P<high>-?\d+)\], "
        r"but got (?P<dim>-?\d+)\)",
        "Dimension {dim} does not exist here: the dimensions that can be named go from {low} to "
        "{high}. They count from 0, so does the tensor have the shape that is meant?",
    ),
    Row(
        "einsum sizes",
        "RuntimeError",
        r"einsum\(\): subscript (?P<letter>\w) has size (?P<size>\d+) for operand (?P<at>\d+) "
        r"which does not broadcast with previously seen size (?P<before>\d+)",
        "In `einsum` a letter stands for one size: `{letter}` is {before} first, and {size} in "
        "operand {at}, counted from 0. Do the letters stand in the order of its dimensions?",
    ),
    Row(
        "einsum operands",
        "RuntimeError",
        r"einsum\(\): (?P<less>fewer|more) operands were provided than specified",
        "The commas in the equation of `einsum` part one group of letters for each tensor, and "
        "there are {less} tensors than groups. Which tensor or group is missing?",
    ),
    Row(
        "einsum letters",
        "RuntimeError",
        r"einsum\(\): the number of subscripts in the equation \((?P<letters>\d+)\) does not match "
        r"the number of dimensions \((?P<dims>\d+)\) for operand (?P<at>\d+)",
        "`einsum` needs a letter for each dimension: of operand {at}, counted from 0, the letters "
        "are {letters} and the dimensions {dims}. What shape does it have?",
    ),
    Row(
        "einsum output",
        "RuntimeError",
        r"einsum\(\): output subscript (?P<letter>\w) does not appear in the equation",
        "The letter `{letter}` stands after the arrow of the equation, and in no group before it. "
        "Which letter is meant?",
    ),
    Row(
        "splitting",
        "RuntimeError",
        r"split_with_sizes expects split_sizes to sum exactly to (?P<size>\d+) .*"
        r"split_sizes=\[(?P<parts>.*?)\]",
        "The parts of a split must add up to the size of the dimension, which is {size}: here they "
        "are {parts}. Is a part missing, or is another dimension meant?",
    ),
)
