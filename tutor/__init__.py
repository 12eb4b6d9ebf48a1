"""A tutor for PyTorch in a terminal."""
