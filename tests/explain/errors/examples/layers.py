"""Answers that raise what `layers` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

LAYERS = {
    "channels of a convolution": Example("nn.Conv2d(3,8,3)(torch.ones(1,1,8,8))"),
    "dimensions of a convolution": Example("nn.Conv2d(3,8,3)(torch.ones(3,8))"),
    "kernel larger than its input": Example("nn.Conv2d(1,1,5)(torch.ones(1,1,3,3))"),
    "batch norm of one": Example("nn.BatchNorm1d(3)(torch.ones(1,3))"),
    "channels of batch norm": Example("nn.BatchNorm1d(3)(torch.ones(2,4))"),
    "dimensions of an input": Example("nn.BatchNorm2d(3)(torch.ones(2,3))"),
    "shape of layer norm": Example("nn.LayerNorm(4)(torch.ones(2,3))"),
    "heads of attention": Example("nn.MultiheadAttention(5,2)"),
    "index of an embedding": Example("nn.Embedding(3,2)(torch.tensor([1.]))"),
    "probability of dropout": Example("nn.Dropout(2)"),
    "sizes in and out of a row": Example("nn.init.xavier_uniform_(torch.ones(3))"),
    "size of a layer": Example("nn.Linear(2.0,2)"),
}
