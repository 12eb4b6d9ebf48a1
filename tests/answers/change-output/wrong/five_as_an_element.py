def plus_five(module, args, output):
    return torch.cat([output, torch.full_like(output, 5)])


add.register_forward_hook(plus_five)
