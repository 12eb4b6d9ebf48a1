def get_diag_element_3D(A):
    C, H, W = A.shape
    k = min(H, W)
    return A.reshape(C, H * W)[:, [i * (W + 1) for i in range(k)]]
