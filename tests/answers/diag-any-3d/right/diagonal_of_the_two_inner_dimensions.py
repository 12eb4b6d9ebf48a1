def get_diag_element_3D(A):
    return A.diagonal(dim1=-2, dim2=-1)
