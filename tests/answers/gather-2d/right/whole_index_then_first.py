def of_each_row(A, columns):
    index = columns[:, None].expand(A.shape)
    return torch.gather(A, 1, index)[:, 0]


def of_each_column(A, rows):
    index = rows.expand(A.shape)
    return torch.gather(A, 0, index)[0]
