def to_fahrenheit(celsius):
    return celsius.detach() * 9 / 5 + 32
