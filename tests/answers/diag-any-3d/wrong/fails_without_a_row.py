def get_diag_element_3D(A):
    C, H, W = A.shape
    return torch.stack([A[:, i, i] for i in range(min(H, W))], dim=1)
