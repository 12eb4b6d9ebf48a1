def of_each_row(A, columns):
    return A[: len(columns) - 1].gather(1, columns[:-1, None]).squeeze(1)


def of_each_column(A, rows):
    return A.gather(0, rows[None]).squeeze(0)
