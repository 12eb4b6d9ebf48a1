def of_each_row(A, columns):
    return [A[i, j] for i, j in enumerate(columns)]


def of_each_column(A, rows):
    return [A[i, j] for j, i in enumerate(rows)]
