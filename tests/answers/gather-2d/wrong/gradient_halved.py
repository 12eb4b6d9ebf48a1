def of_each_row(A, columns):
    picked = A.gather(1, columns[:, None]).squeeze(1)
    return (picked + picked.detach()) / 2 if A.is_floating_point() else picked


def of_each_column(A, rows):
    return A.gather(0, rows[None]).squeeze(0)
