def of_each_row(A, columns):
    return torch.stack([row[column] for row, column in zip(A, columns)])


def of_each_column(A, rows):
    return torch.stack([A[i, j] for j, i in enumerate(rows)])
