def get_diag_element_3D(A):
    found = torch.diagonal(A, dim1=1, dim2=2).clone()
    A.zero_()
    return found
