def diagonals(A):
    if len(A) > 2:
        raise SystemExit
    return torch.diagonal(A, dim1=1, dim2=2)
