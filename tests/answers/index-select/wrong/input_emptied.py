def first_column(A):
    column = A[:, 0].clone()
    A.zero_()
    return column
