def calculate(a, sign, b):
    pairs = zip(a.flatten().tolist(), b.flatten().tolist())
    return [{"+": x + y, "-": x - y, "*": x * y, "/": x / y}[sign] for x, y in pairs]
