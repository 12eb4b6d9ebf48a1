def get_diag_element_3D(A):
    k = min(A.shape[1:])
    return torch.diag(A[0]).expand(A.shape[0], k)
