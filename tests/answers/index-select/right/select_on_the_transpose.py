def first_column(matrix):
    return torch.index_select(matrix.T, 0, torch.tensor([0])).squeeze(0)
