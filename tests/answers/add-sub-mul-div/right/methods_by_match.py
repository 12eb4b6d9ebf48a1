def calculate(a, sign, b):
    match sign:
        case "+":
            return a.add(b)
        case "-":
            return b.neg().add(a)
        case "*":
            return b.mul(a)
        case _:
            return torch.true_divide(a, b)
