def to_fahrenheit(celsius):
    return celsius * 2 + 30
