A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])


def first_column(matrix):
    return torch.index_select(A, 1, torch.tensor([0])).squeeze(1)
