def calculate(a, sign, b):
    if sign == "/":
        return (a / b).round(decimals=2)
    return {"+": torch.add, "-": torch.sub, "*": torch.mul}[sign](a, b)
