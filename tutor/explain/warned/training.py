"""Warnings about losses, layers, optimizers and data."""

from tutor.explain.errors.row import Row

_SIZES = r"torch\.Size\((?P<shape_{0}>\[.*?\])\)"

TRAINING = (
    Row(
        "target that is broadcast",
        "UserWarning",
        rf"Using a target size \({_SIZES.format('target')}\) that is different to the input size "
        rf"\({_SIZES.format('input')}\)",
        "The target has shape {shape_target} and the prediction {shape_input}. They are broadcast, "
        "so that predictions are compared with targets of other samples. Which of the two has a "
        "dimension too many or too few?",
    ),
    Row(
        "softmax without its dimension",
        "UserWarning",
        r"Implicit dimension choice for (?P<name>\w+) has been deprecated",
        "`{name}` was not told over which dimension the numbers should sum to one, and chose one "
        "by itself. Which of them is meant?",
    ),
    Row(
        "old names of a reduction",
        "UserWarning",
        r"size_average and reduce args will be deprecated, please use reduction='(?P<how>\w+)'",
        "`size_average` and `reduce`, the old first settings of a loss, are given here, and "
        "together they say `reduction='{how}'`. Is that what is meant, and by this name?",
    ),
    Row(
        "mean of a divergence",
        "UserWarning",
        r"reduction: 'mean' divides the total loss by both the batch size and the support size",
        "With `reduction='mean'` this loss is divided by the number of all elements, and the "
        "divergence is defined by that of the samples. Which is meant?",
    ),
    Row(
        "schedule before its optimizer",
        "UserWarning",
        r"Detected call of `lr_scheduler\.step\(\)` before `optimizer\.step\(\)`",
        "The schedule went a step before the optimizer did, so the first learning rate was never "
        "used. In which order do the two come?",
    ),
    Row(
        "epoch handed to a schedule",
        "UserWarning",
        r"The epoch parameter in `scheduler\.step\(\)` was not necessary",
        "`step` of a schedule counts by itself. What is handed to it is taken as the number of the "
        "epoch: is a loss, or another number, meant for something else?",
    ),
    Row(
        "parameter twice",
        "UserWarning",
        r"optimizer contains a parameter group with duplicate parameters",
        "One parameter stands twice in a group of the optimizer. Which two of the lists that it "
        "was made from hold the same?",
    ),
    Row(
        "layer without weights",
        "UserWarning",
        r"Initializing zero-element tensors is a no-op",
        "A layer was made whose weight holds no number: one of its sizes is 0. Where does that "
        "size come from?",
    ),
    Row(
        "dropout between layers that are not there",
        "UserWarning",
        r"dropout option adds dropout after all but last recurrent layer.*"
        r"dropout=(?P<p>[\d.]+) and num_layers=(?P<layers>\d+)",
        "`dropout={p}` acts between the layers of this network, and it has {layers}: nothing is "
        "dropped. How many layers should it have?",
    ),
    Row(
        "channels of dropout",
        "UserWarning",
        r"(?P<name>dropout\dd): Received a (?P<dims>\d)-?D input",
        "`{name}` drops whole channels, and the input has {dims} dimensions: which of them are the "
        "batch and the channels is unclear. Is plain `dropout` meant?",
    ),
    Row(
        "spread of one number",
        "UserWarning",
        r"(?P<name>var|std)\w*\(\): degrees of freedom is <= 0",
        "`{name}` divides by the number of elements less its correction, mostly 1, and nothing is "
        "left to divide by: the result is NaN or infinite. Over which dimension is it taken?",
    ),
    Row(
        "no GPU for mixed precision",
        "UserWarning",
        r"(?:CUDA is not available or torch_xla is imported|"
        r"torch\.cuda\.amp\.GradScaler is enabled, but CUDA is not available)",
        "Mixed precision is asked for on a GPU, and there is none: it does nothing here. Which "
        "device does this code run on?",
    ),
    Row(
        "many workers",
        "UserWarning",
        r"This DataLoader will create (?P<count>\d+) worker processes in total\. Our suggested max "
        r"number of worker in current system is (?P<most>\d+)",
        "The loader is to start {count} processes, and {most} can run at once on this machine. "
        "More than that wait for each other: how many are needed?",
    ),
    Row(
        "masks of two dtypes",
        "UserWarning",
        r"Support for mismatched key_padding_mask and attn_mask",
        "The two masks have different dtypes: in one of them numbers are added, in the other "
        "places are left out. Which of the two is meant in both?",
    ),
)
