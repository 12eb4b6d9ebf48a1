def of_each_row(A, columns):
    return A.gather(1, (columns - 1).remainder(A.shape[1])[:, None]).squeeze(1)


def of_each_column(A, rows):
    return A.gather(0, (rows - 1).remainder(A.shape[0])[None]).squeeze(0)
