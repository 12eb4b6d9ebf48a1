def first_column(A):
    return A[:, 0]
