def to_fahrenheit(celsius):
    return celsius.clamp(min=0) * 9 / 5 + 32
