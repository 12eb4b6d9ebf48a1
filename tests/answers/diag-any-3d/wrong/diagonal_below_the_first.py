def get_diag_element_3D(A):
    return torch.diagonal(A, 1, 1, 2)
