answer = [torch.tensor([1.0]), torch.tensor([2.0])]
add.register_forward_pre_hook(lambda module, args: None)
