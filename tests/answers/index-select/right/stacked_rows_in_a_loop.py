def first(row):
    return row[0]


def first_column(A):
    return torch.stack([first(row) for row in A])
