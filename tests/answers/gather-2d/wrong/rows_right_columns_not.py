def of_each_row(A, columns):
    return A.gather(1, columns[:, None]).squeeze(1)


def of_each_column(A, rows):
    return A.gather(1, rows[:, None]).squeeze(1)
