"""Answers that are warned of what the table knows, each under the name of its row."""

_SCHEDULE = """\
layer = nn.Linear(1, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=1.0)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
"""
_ATTENTION = """\
x = torch.ones(3, 4)
nn.MultiheadAttention(4, 2)(
    x, x, x, key_padding_mask=torch.zeros(3), attn_mask=torch.zeros(3, 3).bool()
)
"""
_CHECKPOINT = "from torch.utils.checkpoint import checkpoint\n"

EXAMPLES = {
    "gradient of a result": "x = torch.ones(2, requires_grad=True)\ny = x * 2\ny.grad",
    "number of a tensor with a graph": "float(torch.ones(1, requires_grad=True))",
    "old backward hook": "m = nn.Sequential(nn.Linear(2, 2), nn.ReLU())\n"
    "m.register_backward_hook(lambda *a: None)\n"
    "m(torch.ones(1, 2, requires_grad=True)).sum().backward()",
    "backward hook without gradients of inputs": "m = nn.Linear(2, 2)\n"
    "m.register_full_backward_hook(lambda m, i, o: None)\nm(torch.ones(1, 2)).sum().backward()",
    "graph of gradients": "x = torch.ones(1, requires_grad=True)\n"
    "(x * 2).sum().backward(create_graph=True)",
    "checkpoint without gradients": f"{_CHECKPOINT}"
    "checkpoint(lambda x: x * 2, torch.ones(2), use_reentrant=True)",
    "kind of checkpoint": f"{_CHECKPOINT}"
    "checkpoint(lambda x: x * 2, torch.ones(2, requires_grad=True))",
    "target that is broadcast": "F.mse_loss(torch.ones(3, 1), torch.ones(3))",
    "softmax without its dimension": "F.softmax(torch.ones(2, 3))",
    "old names of a reduction": "nn.MSELoss(size_average=False)",
    "mean of a divergence": "F.kl_div(torch.zeros(2, 3), torch.ones(2, 3))",
    "schedule before its optimizer": f"{_SCHEDULE}schedule.step()\noptimizer.step()",
    "epoch handed to a schedule": f"{_SCHEDULE}optimizer.step()\nschedule.step(3)",
    "parameter twice": "p = nn.Parameter(torch.ones(1))\ntorch.optim.SGD([p, p], lr=1.0)",
    "layer without weights": "nn.Linear(0, 3)",
    "dropout between layers that are not there": "nn.LSTM(2, 3, dropout=0.5)",
    "channels of dropout": "F.dropout2d(torch.ones(2, 3))",
    "spread of one number": "torch.ones(1).var()",
    "no GPU for mixed precision": "torch.amp.GradScaler('cuda')",
    "many workers": "torch.utils.data.DataLoader([1, 2], num_workers=500)",
    "masks of two dtypes": _ATTENTION,
    "tensor of a tensor": "torch.tensor(torch.ones(2))",
    "tensor of a list of arrays": "torch.tensor([np.ones(3), np.ones(3)])",
    "array that may not be written": "a = np.ones(3)\na.flags.writeable = False\n"
    "torch.from_numpy(a)",
    "result of another size": "torch.add(torch.ones(2), 1, out=torch.ones(5))",
    "transposing what is no matrix": "torch.ones(2, 3, 4).T",
    "order of a grid": "torch.meshgrid(torch.ones(2), torch.ones(3))",
    "imaginary part": "torch.ones(2, dtype=torch.complex64).float()",
    "mask of whole numbers": "torch.ones(3)[torch.tensor([1, 0, 1], dtype=torch.uint8)]",
    "storage with a dtype": "torch.ones(2).storage()",
    "both ends of a range": "torch.range(0, 3)",
    "default type of tensors": "torch.set_default_tensor_type(torch.DoubleTensor)",
    "function that goes": "torch.qr(torch.ones(2, 2))",
    "identity of a number": "x = 1\nx is 1",
    "assert of a tuple": "assert (1, 'x')",
    "comma missing": "f = lambda: [(1, 2) (3, 4)]",
    "backslash in a text": "import warnings\nwarnings.simplefilter('always')\n"
    "exec(compile('p = \"\\\\d\"', 'answer.py', 'exec'))",
    "division by zero in an array": "np.array([1.0]) / np.array([0.0])",
    "no number in an array": "np.array([0.0]) / np.array([0.0])",
    "traced decision": "torch.jit.trace(lambda x: x if x.sum() > 0 else -x, torch.ones(1))",
}
