def to_fahrenheit(celsius):
    return celsius.flatten()[0] * 9 / 5 + 32
