def diagonals(A):
    rows = []
    for matrix in A:
        rows.append(torch.diag(matrix))
    return torch.stack(rows)
