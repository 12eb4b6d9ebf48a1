def calculate(a, sign, b):
    if sign == "/":
        return a / b
    result = a.clone()
    return {"+": result.add_, "-": result.sub_, "*": result.mul_}[sign](b)
