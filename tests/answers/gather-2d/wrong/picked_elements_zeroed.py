def of_each_row(A, columns):
    picked = A[torch.arange(len(A)), columns].clone()
    A[torch.arange(len(A)), columns] = 0
    return picked


def of_each_column(A, rows):
    return A[rows, torch.arange(A.shape[1])]
