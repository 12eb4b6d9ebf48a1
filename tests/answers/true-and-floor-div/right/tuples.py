true = 1.75, -1.75, -1.75, 1.75
floor = (1, -2, -2, 1)
trunc = (1, -1, -1, 1)
rest = (3, 1, -1, -3)
halves = (3, -4)
dtypes = ("float32", "int64", "int64", "int64", "float32")
