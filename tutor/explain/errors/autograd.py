"""Gradients: what cannot be differentiated, or not so, or not again."""

from tutor.explain.errors.row import Row

AUTOGRAD = (
    Row(
        "backward twice",
        "RuntimeError",
        r"Trying to backward through the graph a second time",
        "The first backward pass freed what this graph had kept, and now a second goes through the "
        "same graph. Should the forward pass run again before it, or does a result of an earlier "
        "step still hang on this one?",
    ),
    Row(
        "backward from many",
        "RuntimeError",
        r"grad can be implicitly created only for scalar outputs",
        "The backward pass starts from a single number, and this tensor holds several. Which "
        "number should be differentiated, or with which gradient should it start?",
    ),
    Row(
        "nothing to differentiate",
        "RuntimeError",
        r"element (?P<at>\d+) of tensors does not require grad and does not have a grad_fn",
        "No gradient can go back from this tensor: no part of what made it is followed by "
        "autograd. Does an input have `requires_grad`, and do `detach`, `item`, `no_grad` or a new "
        "`torch.tensor(...)` stand between?",
    ),
    Row(
        "part of a leaf in place",
        "RuntimeError",
        r"a view of a leaf Variable that requires grad is being used in an in-place operation",
        "A part of a leaf that requires grad, such as a parameter, is changed in place, where "
        "autograd would have to follow the change. Should it be followed at all, or should the "
        "change be made on a new tensor?",
    ),
    Row(
        "leaf in place",
        "RuntimeError",
        r"a leaf Variable that requires grad is being used in an in-place operation",
        "A leaf that requires grad, such as a parameter, is changed in place, where autograd would "
        "have to follow the change. Should it be followed at all, or should the result be a new "
        "tensor?",
    ),
    Row(
        "changed before backward",
        "RuntimeError",
        r"one of the variables needed for gradient computation has been modified by an inplace "
        r"operation: \[(?P<dtype>[\w.]+) (?P<shape>\[.*?\])\], which is output \d+ of "
        r"(?P<node>\w+), is at version",
        "The backward pass needs a tensor of shape {shape} as `{node}` gave it, and it was changed "
        "in place since. Which line after that changes it, by `+=`, an index or a method that ends "
        "in `_`?",
    ),
    Row(
        "leaf changed before backward",
        "RuntimeError",
        r"one of the variables needed for gradient computation has been modified by an inplace "
        r"operation: \[(?P<dtype>[\w.]+) (?P<shape>\[.*?\])\] is at version",
        "The backward pass needs a leaf of shape {shape}, such as a parameter, as it was in the "
        "forward pass, and it was changed in place since. Which line between the two changes it, "
        "such as the step of an optimizer?",
    ),
    Row(
        "gradients of whole numbers",
        "RuntimeError",
        r"[Oo]nly Tensors of floating point (?:and complex )?dtype can require gradients",
        "Only floating-point numbers can have gradients, and this tensor holds others. Do the "
        "numbers that it is made from have a decimal point, or was another dtype named?",
    ),
    Row(
        "requires_grad of a result",
        "RuntimeError",
        r"you can only change requires_grad flags of leaf variables",
        "This tensor is the result of a computation that autograd follows, so its `requires_grad` "
        "follows from its inputs. Should an input be switched, or the result be cut off from them?",
    ),
    Row(
        "unused in the graph",
        "RuntimeError",
        r"The differentiated Tensor at index (?P<at>\d+) appears to not have been used in the "
        r"graph",
        "The result does not depend on tensor {at} of those that gradients are asked for, counted "
        "from 0. Is it another tensor than the one that was used, perhaps a copy?",
    ),
    Row(
        "gradient of what requires none",
        "RuntimeError",
        r"One of the differentiated Tensors does not require grad",
        "A gradient is asked for with respect to a tensor that autograd does not follow. Where is "
        "it made, and with `requires_grad`?",
    ),
    Row(
        "gradient of another size",
        "RuntimeError",
        r"attempting to assign a gradient of size '(?P<shape>\[.*?\])' to a tensor of size "
        r"'(?P<shape_tensor>\[.*?\])'",
        "A gradient has the shape of its tensor: the tensor is {shape_tensor}, what is assigned "
        "{shape}. Which operation gives it another shape?",
    ),
    Row(
        "gradient of another dtype",
        "RuntimeError",
        r"attempting to assign a gradient with dtype '(?P<dtype>\w+)' to a tensor with grad_dtype "
        r"'(?P<dtype_tensor>\w+)'",
        "A gradient has the dtype of its tensor: the tensor is {dtype_tensor}, what is assigned "
        "{dtype}. Which operation gives it another dtype?",
    ),
    Row(
        "gradient that is no tensor",
        "TypeError",
        r"assigned grad expected to be a Tensor or None but got grad of type (?P<type>\w+)",
        "`grad` holds a tensor or `None`, and here it is given a value of type `{type}`. Should "
        "it be emptied or filled?",
    ),
    Row(
        "starting gradient of another shape",
        "RuntimeError",
        r"Mismatch in shape: grad_output\[\d+\] has a shape of torch\.Size\((?P<shape>\[.*?\])\) "
        r"and output\[\d+\] has a shape of torch\.Size\((?P<shape_output>\[.*?\])\)",
        "The gradient that the backward pass starts with must have the shape of the output, "
        "{shape_output}, and has {shape}. What should each element of the output count for?",
    ),
    Row(
        "keeping no gradient",
        "RuntimeError",
        r"can't retain_grad on Tensor that has requires_grad=False",
        "There will be no gradient to keep: autograd does not follow this tensor. Does one of its "
        "inputs have `requires_grad`?",
    ),
    Row(
        "copy of a result",
        "RuntimeError",
        r"Only Tensors created explicitly by the user \(graph leaves\) support the deepcopy "
        r"protocol",
        "`deepcopy` cannot copy a tensor that is the result of a computation which autograd "
        "follows, nor what holds one. Should the copy be cut off from the graph?",
    ),
    Row(
        "numpy of what requires grad",
        "RuntimeError",
        r"Can't call numpy\(\) on Tensor that requires grad",
        "NumPy knows no gradients, so PyTorch does not hand it a tensor that autograd follows. "
        "Should the gradient end here?",
    ),
    Row(
        "gradients of a function, counted",
        "RuntimeError",
        r"function (?P<node>\w+) returned an incorrect number of gradients \(expected "
        r"(?P<want>\d+), got (?P<got>\d+)\)",
        "`backward` returns one gradient for each argument of `forward`, `None` where there is "
        "none: {want} should come back, and {got} did. Which arguments does `forward` have?",
    ),
    Row(
        "gradient of a function, shape",
        "RuntimeError",
        r"Function (?P<node>\w+) returned an invalid gradient at index (?P<at>\d+) - got "
        r"(?P<shape>\[.*?\]) but expected shape compatible with (?P<shape_want>\[.*?\])",
        "The gradient at index {at} must have the shape of the input that it belongs to, "
        "{shape_want}, and has {shape}. Does `{node}` return the gradients in the order of the "
        "inputs, and which operation gives this one its shape?",
    ),
    Row(
        "function called like a module",
        "RuntimeError",
        r"Legacy autograd function with non-static forward method is deprecated",
        "An `autograd.Function` is not made and called like a module: its `forward` and `backward` "
        "are static, and the class itself is applied. Which of its methods does that?",
    ),
    Row(
        "function without forward",
        "NotImplementedError",
        r"You must implement the forward function for custom autograd\.Function",
        "An `autograd.Function` is applied that does not say what it computes. Does it define a "
        "static `forward`, spelled so?",
    ),
    Row(
        "function without backward",
        "NotImplementedError",
        r"You must implement either the backward or vjp method for your custom autograd\.Function",
        "The backward pass reached an `autograd.Function` that does not say how its gradients are "
        "made. Does it define a static `backward`, spelled so?",
    ),
    Row(
        "made in inference mode",
        "RuntimeError",
        r"Inference tensors cannot be saved for backward",
        "A tensor made in `inference_mode` is used where autograd must remember it. Should it be "
        "made outside, or the computation not be followed?",
    ),
    Row(
        "changed outside of inference mode",
        "RuntimeError",
        r"(?:Setting requires_grad=True on|Inplace update to) inference tensor outside "
        r"InferenceMode",
        "A tensor made in `inference_mode` can, outside of it, neither be changed in place nor "
        "get gradients. Should it be made outside, or a copy of it be used?",
    ),
    Row(
        "full hook and in place",
        "RuntimeError",
        r"Output \d+ of BackwardHookFunction is a view and is being modified inplace",
        "A module with a full backward hook gives a view, and what comes after it, such as an "
        "activation with `inplace=True`, changes that in place. Can it make a new tensor?",
    ),
    Row(
        "one of several views in place",
        "RuntimeError",
        r"Output (?P<at>\d+) of (?P<node>\w+) is a view and is being modified inplace\. This view "
        r"is the output of a function that returns multiple views",
        "`{node}` gave several views of one tensor, and one of them is changed in place, which "
        "autograd cannot follow. Can the change make a new tensor?",
    ),
    Row(
        "view made without grad",
        "RuntimeError",
        r"A view was created in no_grad mode and is being modified inplace with grad mode enabled",
        "The view was made where autograd does not look, and it is changed in place where it does. "
        "Which of the two lines belongs on the other side of `no_grad`?",
    ),
)
