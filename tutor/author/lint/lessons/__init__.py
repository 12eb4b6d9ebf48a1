"""The rules for one lesson, a file for each family."""

from tutor.author.lint.lessons.answers import ANSWERS
from tutor.author.lint.lessons.cases import CASES
from tutor.author.lint.lessons.checks import CHECKS
from tutor.author.lint.lessons.code import CODE
from tutor.author.lint.lessons.inputs import INPUTS
from tutor.author.lint.lessons.names import NAMES
from tutor.author.lint.lessons.texts import TEXTS
from tutor.author.lint.lessons.yaml import YAML

LESSON_RULES = (*YAML, *NAMES, *ANSWERS, *CASES, *INPUTS, *CHECKS, *CODE, *TEXTS)

__all__ = ["LESSON_RULES"]
