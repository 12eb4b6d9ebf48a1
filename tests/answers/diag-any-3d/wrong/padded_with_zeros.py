def get_diag_element_3D(A):
    C, H, W = A.shape
    found = torch.diagonal(A, dim1=1, dim2=2)
    return torch.nn.functional.pad(found, (0, max(H, W) - min(H, W)))
