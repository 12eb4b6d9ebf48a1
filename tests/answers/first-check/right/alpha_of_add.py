def to_fahrenheit(celsius):
    return torch.add(32, celsius, alpha=1.8)
