def diagonals(A):
    C, n, _ = A.shape
    found = torch.diagonal(A, dim1=1, dim2=2).clone()
    A.mul_(torch.eye(n))
    return found
