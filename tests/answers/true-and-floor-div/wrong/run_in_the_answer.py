a = torch.tensor([7, -7, 7, -7])
b = torch.tensor([4, 4, -4, -4])
true, floor, rest = (a / b).tolist(), (a // b).tolist(), (a % b).tolist()
trunc = torch.div(a, b, rounding_mode="trunc").tolist()
halves = (torch.tensor([7.5, -7.5]) // 2).tolist()
dtypes = ["float32", "int64", "int64", "int64", "float32"]
