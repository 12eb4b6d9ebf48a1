"""Answers that raise what `data` knows, each under the name of its row."""

DATA = {
    "data set without a length": """\
from torch.utils.data import DataLoader, Dataset
class Samples(Dataset):
    def __getitem__(self, i): return i
class MyDataset(Samples): pass
DataLoader(MyDataset(), shuffle=True)
""",
    "data set without items": """\
from torch.utils.data import DataLoader, Dataset
class D(Dataset):
    def __len__(self): return 2
D()[0]
""",
    "samples that cannot be stacked": """\
from torch.utils.data import DataLoader
for b in DataLoader([object()]): pass
""",
    "size of a batch": """\
from torch.utils.data import DataLoader
DataLoader([1],batch_size=0)
""",
    "tensors of unequal lengths": """\
from torch.utils.data import TensorDataset
TensorDataset(torch.ones(2),torch.ones(3))
""",
    "parts of a split": """\
from torch.utils.data import random_split
random_split([1,2,3],[1,1])
""",
    "loader that is indexed": """\
from torch.utils.data import DataLoader
DataLoader([1])[0]
""",
    "no such file": """\
open("nofile.txt")
""",
    "no array": """\
torch.from_numpy([1])
""",
}
