"""Losses and their targets."""

from tutor.explain.errors.row import Row, Scene


def _ambiguous(_: dict[str, str], scene: Scene) -> str:
    if "Loss(" not in scene.part:
        return ""
    return (
        "A loss is made first, with its settings, and then called with prediction and target: here "
        "tensors stand where its settings belong. Where is it made, and where is it called?"
    )


def _no_probabilities(groups: dict[str, str], _: Scene) -> str:
    question = (
        "Are they scores that no sigmoid has gone through yet?"
        if groups["what"] == "input"
        else "Which numbers stand for yes and no?"
    )
    return (
        f"This loss takes probabilities, from 0 to 1, and its {groups['what']} holds other numbers "
        f"too. {question}"
    )


LOSS = (
    Row(
        "tensors as settings of a loss",
        "RuntimeError",
        r"Boolean value of Tensor with more than one value is ambiguous",
        _ambiguous,
    ),
    Row(
        "class out of range",
        "IndexError",
        r"Target (?P<target>-?\d+) is out of bounds",
        "A target names class {target}, and the prediction has no score for it: classes count from "
        "0, up to one less than the number of scores. Which targets are there, and "
        "how many scores does a prediction have?",
    ),
    Row(
        "batch of the target",
        "ValueError",
        r"Expected input batch_size \((?P<input>\d+)\) to match target batch_size "
        r"\((?P<target>\d+)\)",
        "The prediction holds {input} samples and the target {target}. Which of them lost or "
        "gained a dimension?",
    ),
    Row(
        "classes as one-hot",
        "RuntimeError",
        r"Expected floating point type for target with class probabilities, got (?P<dtype>\w+)",
        "The target has the shape of the prediction, so it is read as a probability for each "
        "class, and it is {dtype}. Are the numbers of the classes meant, one for each sample?",
    ),
    Row(
        "target of one column",
        "RuntimeError",
        r"0D or 1D target tensor expected, multi-target not supported",
        "The target should hold the number of a class for each sample, in one dimension, and has "
        "two. Is one of them too many, or, where it holds probabilities, has it another number of "
        "classes than the prediction?",
    ),
    Row(
        "classes as fractions",
        "RuntimeError",
        r"expected target dtype to be Long or Byte, but got (?P<dtype>\w+)",
        "A target that names classes holds their numbers as int64, and this one is {dtype}. Where "
        "is it made?",
    ),
    Row(
        "classes in another dimension",
        "RuntimeError",
        r"Expected target size (?P<shape>\[.*?\]), got (?P<shape_got>\[.*?\])",
        "To this prediction a target of shape {shape} belongs, and it has {shape_got}. The classes "
        "stand in dimension 1 of the prediction: do they here?",
    ),
    Row(
        "target of one sample",
        "ValueError",
        r"For 1D input, 1D target must have size 1, but got target size: (?P<size>\d+)",
        "A prediction of one dimension is that of a single sample, and the target holds {size}. "
        "Does the prediction lack the dimension of the batch?",
    ),
    Row(
        "no probabilities",
        "RuntimeError",
        r"all elements of (?P<what>input|target) should be between 0 and 1",
        _no_probabilities,
    ),
    Row(
        "target of another size",
        "ValueError",
        r"(?:Using a target size|Target size) \(torch\.Size\((?P<shape>\[.*?\])\)\) (?:that is "
        r"different to|must be the same as) (?:the )?input size "
        r"\(torch\.Size\((?P<shape_in>\[.*?\])\)\)",
        "The target has shape {shape} and the prediction {shape_in}: this loss compares them "
        "element by element. Which of them has a dimension too many or too few?",
    ),
    Row(
        "target of whole numbers",
        "RuntimeError",
        r"Found dtype (?P<dtype>\w+) but expected (?P<dtype_want>\w+)",
        "The dtype {dtype} stands where {dtype_want} is needed. Is it that of a loss's target, "
        "which should hold floating-point numbers?",
    ),
    Row(
        "classes of one-hot",
        "RuntimeError",
        r"Class values must be (?:smaller than num_classes|non-negative)",
        "`one_hot` takes the numbers of classes, from 0 to one less than `num_classes`, and one "
        "here is another. What are the smallest and the largest?",
    ),
    Row(
        "fractions as one-hot",
        "RuntimeError",
        r"one_hot is only applicable to index tensor of type LongTensor",
        "`one_hot` takes numbers of classes, as int64, and this tensor has another dtype. Where is "
        "it made?",
    ),
    Row(
        "word for a reduction",
        "ValueError",
        r"(?P<value>\S+) is not a valid value for reduction",
        "`reduction` takes one of a few words, and `{value}` is none of them. Should the losses be "
        "averaged, added up or left as they are, and what is that called?",
    ),
    Row(
        "weights of the classes",
        "RuntimeError",
        r"weight tensor should be defined either for all (?P<classes>\d+) classes or no classes "
        r"but got weight tensor of shape: (?P<shape>\[.*?\])",
        "The weights of this loss are one for each of its {classes} classes, and here they have "
        "shape {shape}. Is dimension 1 of the prediction the one of the classes?",
    ),
)
