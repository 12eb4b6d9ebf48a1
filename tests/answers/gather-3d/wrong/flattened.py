def diagonals(A):
    return torch.diagonal(A, dim1=1, dim2=2).flatten()
