to_fahrenheit = lambda celsius: torch.lerp(torch.tensor(32.0), torch.tensor(212.0), celsius / 100)
