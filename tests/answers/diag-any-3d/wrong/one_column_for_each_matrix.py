def get_diag_element_3D(A):
    return torch.diagonal(A, dim1=1, dim2=2).T
