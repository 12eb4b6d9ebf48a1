"""Seeds for the generators that code draws from."""

import contextlib
import random
import sys

import torch

_default_generator = torch.default_generator
"""Taken before an answer can put another in its place."""


def prepare_gpu() -> None:
    """Has the GPU's generators made, if there is one: what is not there yet cannot be seeded."""
    # Where it fails, so does what the lesson's code does with it, and that is told.
    with contextlib.suppress(RuntimeError):
        if torch.cuda.is_available():
            torch.cuda.init()


def seed_everything(seed: int) -> None:
    """Seeds the generators of Python, NumPy and torch."""
    random.seed(seed)
    # Not torch.manual_seed: for the devices that are not in use it keeps the stack's text for
    # later, which takes ten times as long as a small case.
    _default_generator.manual_seed(seed)
    if torch.cuda.is_initialized():
        torch.cuda.manual_seed_all(seed)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(seed % 2**32)
