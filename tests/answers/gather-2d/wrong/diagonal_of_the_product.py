def of_each_row(A, columns):
    return A[:, columns].sum(1)


def of_each_column(A, rows):
    return A[rows].sum(0)
