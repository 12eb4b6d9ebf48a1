def of_each_row(A, columns):
    return A.gather(1, columns.view(-1, 1)).flatten()


def of_each_column(A, rows):
    return of_each_row(A.T, rows)
