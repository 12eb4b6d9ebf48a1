def to_fahrenheit(celsius):
    return torch.add(torch.mul(celsius, 9).div(5), 32.0)
