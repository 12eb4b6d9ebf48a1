"""The commands that authors use, run in this process."""

from tests.cli.conftest import torchtutor

__all__ = ["torchtutor"]
