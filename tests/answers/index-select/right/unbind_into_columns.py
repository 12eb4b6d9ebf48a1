def first_column(A):
    first, *rest = A.unbind(dim=1)
    return first
