def calculate(a, sign, b):
    return a + b
