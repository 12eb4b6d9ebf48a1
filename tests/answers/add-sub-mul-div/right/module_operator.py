import operator


def calculate(a, sign, b):
    name = {"+": "add", "-": "sub", "*": "mul", "/": "truediv"}[sign]
    return getattr(operator, name)(a, b)
