"""What is wrong with lessons and courses, found without running anything."""

from tutor.author.lint.linter import CannotLint, Report, lint
from tutor.author.lint.table import TABLE, explained

__all__ = ["TABLE", "CannotLint", "Report", "explained", "lint"]
