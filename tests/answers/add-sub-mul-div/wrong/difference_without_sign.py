def calculate(a, sign, b):
    return {"+": a + b, "-": (a - b).abs(), "*": a * b, "/": a / b}[sign]
