def plus_five(module, args, output):
    five = torch.full_like(output, 5)
    return output + five


nn.Module.register_forward_hook(add, plus_five)
