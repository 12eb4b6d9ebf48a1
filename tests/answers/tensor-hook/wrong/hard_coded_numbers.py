answer = [torch.tensor([6.0])]
