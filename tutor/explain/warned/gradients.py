"""Warnings about gradients and hooks."""

from tutor.explain.errors.row import Row

GRADIENTS = (
    Row(
        "gradient of a result",
        "UserWarning",
        r"The \.grad attribute of a Tensor that is not a leaf Tensor is being accessed",
        "`.grad` is asked of a tensor that was computed from others. Gradients stay only with the "
        "leaves that a computation begins with, and with what was asked to keep its own. Which "
        "tensor's gradient is meant?",
    ),
    Row(
        "number of a tensor with a graph",
        "UserWarning",
        r"Converting a tensor with requires_grad=True to a scalar",
        "A tensor that gradients flow through is made a plain number, and none flow through that. "
        "Is only the number needed here?",
    ),
    Row(
        "old backward hook",
        "FutureWarning",
        r"Using a non-full backward hook when the forward contains multiple autograd Nodes",
        "`register_backward_hook` sees the gradients of the module's last operation, not those of "
        "the module's own inputs. Which hook gets the gradients of the whole module?",
    ),
    Row(
        "backward hook without gradients of inputs",
        "UserWarning",
        r"Full backward hook is firing when gradients are computed with respect to module outputs",
        "No input of the module requires gradients, so its backward hook gets `None` in place of "
        "theirs. Should the inputs require them?",
    ),
    Row(
        "graph of gradients",
        "UserWarning",
        r"Using backward\(\) with create_graph=True will create a reference cycle",
        "With `create_graph=True` each parameter and its `.grad` hold on to each other, and their "
        "memory is not given back. Does `torch.autograd.grad` give what is needed?",
    ),
    Row(
        "checkpoint without gradients",
        "UserWarning",
        r"None of the inputs have requires_grad=True",
        "No input of the checkpoint requires gradients, so none come out of it. Which of them "
        "should?",
    ),
    Row(
        "kind of checkpoint",
        "UserWarning",
        r"torch\.utils\.checkpoint: the use_reentrant parameter should be passed",
        "`checkpoint` works in two ways, and `use_reentrant`, which says in which, is not given. "
        "Which one is meant?",
    ),
)
