def get_diag_element_3D(A):
    i = torch.arange(min(A.shape[1:]))
    return A[:, i, i]
