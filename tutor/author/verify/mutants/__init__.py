"""Mutants of a solution: wrong answers, made by the same few ways wherever they apply.

Our own, because mutation libraries (mutmut, cosmic-ray) rewrite files of a package for a test run,
know nothing of tensors, gradients and hooks, and lose or reformat the author's text.
"""

from tutor.author.verify.mutants.mutant import Mutant, mutants
from tutor.author.verify.mutants.operator import Operator
from tutor.author.verify.mutants.table import OPERATORS

__all__ = ["OPERATORS", "Mutant", "Operator", "mutants"]
