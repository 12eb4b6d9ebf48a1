def first_column(A):
    return [row[0] for row in A]
