n = torch.tensor([1, 2, 3])
a, c, d = n.clone(), n.clone(), n.clone()
n[0], n[2], d[1] = 10, 30, 20
n, a, c, d = n.tolist(), a.tolist(), c.tolist(), d.tolist()
b = e = n
