def to_fahrenheit(celsius):
    return celsius.double() * 9 / 5 + 32
