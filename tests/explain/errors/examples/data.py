"""Answers that raise what `data` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

DATA = {
    "data set without a length": Example("""\
from torch.utils.data import DataLoader, Dataset
class Samples(Dataset):
    def __getitem__(self, i): return i
class MyDataset(Samples): pass
DataLoader(MyDataset(), shuffle=True)
"""),
    "data set without items": Example("""\
from torch.utils.data import DataLoader, Dataset
class D(Dataset):
    def __len__(self): return 2
D()[0]
"""),
    "samples that cannot be stacked": Example("""\
from torch.utils.data import DataLoader
for b in DataLoader([object()]): pass
"""),
    "size of a batch": Example("""\
from torch.utils.data import DataLoader
DataLoader([1],batch_size=0)
"""),
    "tensors of unequal lengths": Example("""\
from torch.utils.data import TensorDataset
TensorDataset(torch.ones(2),torch.ones(3))
"""),
    "parts of a split": Example("""\
from torch.utils.data import random_split
random_split([1,2,3],[1,1])
"""),
    "loader that is indexed": Example("""\
from torch.utils.data import DataLoader
DataLoader([1])[0]
"""),
    "no such file": Example('open("nofile.txt")'),
    "no array": Example("torch.from_numpy([1])"),
}
