def calculate(a, sign, b):
    return {"+": a + b, "-": a - b, "*": a * b, "/": (a / b).to(a.dtype)}[sign]
