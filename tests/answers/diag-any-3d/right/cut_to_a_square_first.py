def get_diag_element_3D(A):
    k = min(A.size(1), A.size(2))
    square = A[:, :k, :k]
    return torch.einsum("cii->ci", square)
