def to_fahrenheit(celsius):
    steps = celsius / 5
    return 32 + 9 * steps
