def calculate(a, sign, b):
    return {"+": torch.add, "-": torch.sub, "*": torch.mul, "/": torch.div}[sign](a.flatten(), b.flatten())
