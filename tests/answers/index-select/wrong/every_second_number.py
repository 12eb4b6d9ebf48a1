def first_column(A):
    return A.reshape(-1)[::2][: A.shape[0]]
