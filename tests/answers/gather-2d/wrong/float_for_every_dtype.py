def of_each_row(A, columns):
    return A.float().gather(1, columns[:, None]).squeeze(1)


def of_each_column(A, rows):
    return A.float().gather(0, rows[None]).squeeze(0)
