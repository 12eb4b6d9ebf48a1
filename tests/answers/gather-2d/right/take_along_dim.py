def of_each_row(A, columns):
    return torch.take_along_dim(A, columns.unsqueeze(1), dim=1)[:, 0]


def of_each_column(A, rows):
    return torch.take_along_dim(A, rows.unsqueeze(0), dim=0)[0]
