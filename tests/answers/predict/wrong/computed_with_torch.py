x = torch.tensor([1, 2, 3])
y = x * x
x = x + 10
first, second, third = x.tolist(), y.tolist(), (y > 3).tolist()
fourth, fifth = (y > 3).sum().item(), (x - y).tolist()
