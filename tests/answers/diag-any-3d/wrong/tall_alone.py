def get_diag_element_3D(A):
    C, H, W = A.shape
    eye = torch.eye(H, W, dtype=A.dtype)
    return (A * eye).sum(1)
