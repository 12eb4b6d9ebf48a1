def of_each_row(A, columns):
    n, m = A.shape
    return A.reshape(-1)[torch.arange(n) * m + columns]


def of_each_column(A, rows):
    n, m = A.shape
    return torch.take(A, rows * m + torch.arange(m))
