"""Seeds that follow from one another, and cannot be traced back."""

import hashlib


def derive(seed: int, *names: object) -> int:
    """Returns the seed of a stage, a check or a parameter: 63 bits of SHA-256.

    Knowing one derived seed tells nothing of the others.
    """
    text = "/".join([str(seed), *map(str, names)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1
