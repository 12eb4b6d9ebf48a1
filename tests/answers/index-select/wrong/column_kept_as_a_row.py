def first_column(A):
    return torch.index_select(A, 1, torch.tensor([0])).T
