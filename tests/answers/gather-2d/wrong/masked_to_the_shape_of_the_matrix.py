def of_each_row(A, columns):
    return A * torch.nn.functional.one_hot(columns, A.shape[1])


def of_each_column(A, rows):
    return A * torch.nn.functional.one_hot(rows, A.shape[0]).T
