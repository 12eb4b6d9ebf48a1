def of_each_row(A, columns):
    return A[:, columns[0]]


def of_each_column(A, rows):
    return A[rows[0]]
