def calculate(first, sign, second):
    results = [first + second, first - second, first * second, first / second]
    return results["+-*/".index(sign)]
