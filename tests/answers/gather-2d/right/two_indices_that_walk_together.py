def of_each_row(A, columns):
    return A[torch.arange(A.shape[0]), columns]


def of_each_column(A, rows):
    return A[rows, torch.arange(A.shape[1])]
