def get_diag_element_3D(A):
    C, H, W = A.shape
    k = min(H, W)
    return A[:, :k, 0]
