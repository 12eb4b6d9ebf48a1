"""Answers that raise what `layers` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

LAYERS = {
    "channels of a convolution": Example(
        "nn.Conv2d(3,8,3)(torch.ones(1,1,8,8))", near="nn.Conv2d(1, 1, 5)(torch.ones(1, 1, 3, 3))"
    ),
    "dimensions of a convolution": Example(
        "nn.Conv2d(3,8,3)(torch.ones(3,8))",
        near="raise RuntimeError('Expected 3D input to conv2d, but got input of size: [3, 8]')",
    ),
    "kernel larger than its input": Example(
        "nn.Conv2d(1,1,5)(torch.ones(1,1,3,3))", near="nn.MaxPool2d(2)(torch.ones(1, 1, 1, 1))"
    ),
    "batch norm of one": Example(
        "nn.BatchNorm1d(3)(torch.ones(1,3))", near="nn.InstanceNorm2d(3)(torch.ones(1, 3, 1, 1))"
    ),
    "channels of batch norm": Example(
        "nn.BatchNorm1d(3)(torch.ones(2,4))",
        near="F.batch_norm(torch.ones(2, 3), torch.zeros(3), torch.ones(3), weight=torch.ones(4))",
    ),
    "dimensions of an input": Example(
        "nn.BatchNorm2d(3)(torch.ones(2,3))", near="nn.LSTM(3, 4)(torch.ones(2))"
    ),
    "shape of layer norm": Example(
        "nn.LayerNorm(4)(torch.ones(2,3))",
        near="F.layer_norm(torch.ones(2, 3), [3], weight=torch.ones(4))",
    ),
    "heads of attention": Example(
        "nn.MultiheadAttention(5,2)",
        near="raise AssertionError('embed_dim must be larger than num_heads')",
    ),
    "index of an embedding": Example(
        "nn.Embedding(3,2)(torch.tensor([1.]))",
        near="torch.ones(2, 2).gather(1, torch.tensor([[0.]]))",
    ),
    "probability of dropout": Example("nn.Dropout(2)", near="nn.LSTM(1, 1, dropout=2)"),
    "sizes in and out of a row": Example(
        "nn.init.xavier_uniform_(torch.ones(3))", near="nn.init.eye_(torch.ones(3))"
    ),
    "size of a layer": Example("nn.Linear(2.0,2)", near="torch.empty(2, 3.0)"),
    "pooled to nothing": Example(
        "nn.MaxPool2d(2)(torch.ones(1, 1, 1, 1))", near="nn.Conv2d(1, 1, 5)(torch.ones(1, 1, 3, 3))"
    ),
    "dimensions of pooling": Example(
        "nn.MaxPool2d(2)(torch.ones(8))",
        near="raise RuntimeError('non-empty 4D tensor expected for input')",
    ),
    "width of a recurrent layer": Example(
        "nn.LSTM(3, 4)(torch.ones(2, 2, 5))",
        near="nn.LSTM(3, 4)(torch.ones(2, 2, 3), (torch.ones(1, 2, 5), torch.ones(1, 2, 4)))",
    ),
    "width of attention": Example(
        """\
x = torch.ones(2, 3, 5)
nn.MultiheadAttention(4, 2)(x, x, x)
""",
        near="raise AssertionError('was expecting embedding and value of one length')",
    ),
}
