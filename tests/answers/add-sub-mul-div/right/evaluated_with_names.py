def calculate(a, sign, b):
    return eval(f"a {sign} b")
