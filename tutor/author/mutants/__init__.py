"""Mutants of a solution: wrong answers, made by the same few ways wherever they apply.

Our own, because mutation libraries (mutmut, cosmic-ray) rewrite files of a package for a test run,
know nothing of tensors, gradients and hooks, and lose or reformat the author's text.
"""

from tutor.author.mutants.mutant import Mutant, mutants, same_diff
from tutor.author.mutants.operator import Operator
from tutor.author.mutants.table import OPERATORS

__all__ = ["OPERATORS", "Mutant", "Operator", "mutants", "same_diff"]
