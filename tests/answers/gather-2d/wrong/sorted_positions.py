def of_each_row(A, columns):
    return A.gather(1, columns.sort().values[:, None]).squeeze(1)


def of_each_column(A, rows):
    return A.gather(0, rows.sort().values[None]).squeeze(0)
