"""All rules by their code: those that keep a file from being read, and those of lint."""

from collections.abc import Mapping
from textwrap import fill

from tutor.author.lint.course import COURSE_RULES
from tutor.author.lint.lessons import LESSON_RULES
from tutor.library.rules import RULES, Rule

_WIDTH = 80

TABLE: Mapping[str, Rule] = {
    rule.code: rule
    for rule in sorted((*RULES, *LESSON_RULES, *COURSE_RULES), key=lambda rule: rule.code)
}
"""By code, in the order of the codes."""


def explained(rule: Rule) -> str:
    """What a rule finds, and why that is wrong."""
    return f"{rule.code} {rule.title}\n\n{fill(rule.explanation, _WIDTH)}"
