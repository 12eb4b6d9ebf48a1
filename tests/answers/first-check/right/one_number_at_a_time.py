def one(number):
    return number * 9 / 5 + 32


def to_fahrenheit(celsius):
    return torch.stack([one(number) for number in celsius.flatten()]).view(celsius.shape)
