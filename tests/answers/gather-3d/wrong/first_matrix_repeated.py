def diagonals(A):
    C, n, _ = A.shape
    return torch.diag(A[0]).expand(C, n)
