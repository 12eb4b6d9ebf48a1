def diagonals(A):
    return torch.diagonal(A.double(), dim1=1, dim2=2)
