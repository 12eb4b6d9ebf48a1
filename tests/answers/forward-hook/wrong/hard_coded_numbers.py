answer = [torch.tensor([1.0]), torch.tensor([2.0]), torch.tensor([3.0])]


def hook(module, args, output):
    pass


add.register_forward_hook(hook)
