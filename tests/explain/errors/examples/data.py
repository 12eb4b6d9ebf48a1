"""Answers that raise what `data` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

DATA = {
    "data set without a length": Example(
        """\
from torch.utils.data import DataLoader, Dataset
class Samples(Dataset):
    def __getitem__(self, i): return i
DataLoader(Samples(), shuffle=True)
""",
        near="len(nn.ReLU())",
    ),
    "data set without items": Example(
        """\
from torch.utils.data import DataLoader, Dataset
class D(Dataset):
    def __len__(self): return 2
D()[0]
""",
        near="raise NotImplementedError('Subclasses of Sampler should implement __iter__')",
    ),
    "samples that cannot be stacked": Example(
        """\
from torch.utils.data import DataLoader
for b in DataLoader([object()]): pass
""",
        near="raise TypeError('default_collate: batch is empty')",
    ),
    "size of a batch": Example(
        """\
from torch.utils.data import DataLoader
DataLoader([1],batch_size=0)
""",
        near="raise ValueError('batch_size should be given')",
    ),
    "tensors of unequal lengths": Example(
        """\
from torch.utils.data import TensorDataset
TensorDataset(torch.ones(2),torch.ones(3))
""",
        near="raise AssertionError('Size of tensors')",
    ),
    "parts of a split": Example(
        """\
from torch.utils.data import random_split
random_split([1,2,3],[1,1])
""",
        near="raise ValueError('Sum of input lengths is 0')",
    ),
    "loader that is indexed": Example(
        """\
from torch.utils.data import DataLoader
DataLoader([1])[0]
""",
        near="nn.ReLU()[0]",
    ),
    "no such file": Example(
        'open("nofile.txt")', near="raise FileNotFoundError('no file or directory')"
    ),
    "no array": Example(
        "torch.from_numpy([1])", near="raise TypeError('expected np.ndarray with one dimension')"
    ),
    "own class without items": Example(
        """\
class Samples: pass
Samples()[0]
""",
        near="nn.ReLU()[0]",
    ),
}
