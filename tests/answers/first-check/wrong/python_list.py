def to_fahrenheit(celsius):
    return [number.item() * 9 / 5 + 32 for number in celsius.flatten()]
