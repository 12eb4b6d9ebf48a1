def calculate(a, sign, b):
    return {"+": a + b, "-": a - b, "*": a * b, "/": a / b.mT if b.dim() > 1 and a.shape == b.mT.shape else a / b}[sign]
