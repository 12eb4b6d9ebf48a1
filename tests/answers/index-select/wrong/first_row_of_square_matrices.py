def first_column(A):
    return A.flatten()[: A.shape[0]]
