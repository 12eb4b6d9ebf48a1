import numpy as np

n = np.array([1, 2, 3])
a = torch.tensor(n)
b = torch.from_numpy(n)
c = torch.as_tensor(n, dtype=torch.float32)
d = torch.Tensor(n)
e = torch.as_tensor(b)
b[0] = 10
n[2] = 30
d[1] = 20
