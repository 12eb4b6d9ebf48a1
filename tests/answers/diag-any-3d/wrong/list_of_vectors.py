def get_diag_element_3D(A):
    return [torch.diag(matrix) for matrix in A]
