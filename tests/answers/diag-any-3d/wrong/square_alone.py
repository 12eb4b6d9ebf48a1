def get_diag_element_3D(A):
    C, H, W = A.shape
    assert H == W, "A must be square"
    return torch.diagonal(A, dim1=1, dim2=2)
