def get_diag_element_3D(A):
    C, H, W = A.shape
    k = min(H, W)
    result = A.new_empty(C, k)
    for i in range(k):
        result[:, i] = A[:, i, i]
    return result
