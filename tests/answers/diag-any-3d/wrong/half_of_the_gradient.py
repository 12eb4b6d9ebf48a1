def get_diag_element_3D(A):
    found = torch.diagonal(A, dim1=1, dim2=2)
    if A.is_floating_point():
        found = found / 2 + found.detach() / 2
    return found
