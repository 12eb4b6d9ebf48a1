def to_farenheit(celsius):
    return celsius * 9 / 5 + 32
