def diagonals(A):
    return [torch.diag(matrix) for matrix in A]
