def get_diag_element_3D(stack):
    C, H, W = stack.shape
    k = H if H < W else W
    index = torch.arange(k).expand(C, 1, k)
    return stack.gather(1, index).squeeze(1)
