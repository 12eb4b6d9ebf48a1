"""What running a lesson finds, by codes that never change their meaning."""

from tutor.library.rules import Rule

STARTER_PASSES = Rule(
    "X001",
    "a starter that passes, or runs into a limit",
    "The starter must fail, and come to its end, so that a first press of Run tells what to write.",
)
SOLUTION = Rule(
    "X002",
    "a solution that does not pass",
    "The solution must pass in every case on every seed: learners read `Cannot run` otherwise.",
)
ACCEPTED = Rule(
    "X003",
    "an entry of `accepts` that does not pass",
    "What is listed as another right answer must be fit to be compared with, in every case.",
)
MISTAKE_PASSES = Rule(
    "X004",
    "a mistake that passes",
    "A mistake that passes is a right answer for the tutor: a case or a check is missing.",
)
MISTAKE_UNTOLD = Rule(
    "X005",
    "a mistake that is told something else than its `says`",
    "Something else comes first: a limit, a name that is missing, or another mistake.",
)
MISTAKES_ALIKE = Rule(
    "X006",
    "two mistakes that do the same",
    "A mistake is recognised by what it does: of two that do the same, the second is never told.",
)
MISTAKE_IS_STARTER = Rule(
    "X007",
    "a mistake that is told to the starter",
    "The starter does what the mistake does, and holds nothing to fill in: who has not begun would "
    "be told of a mistake. Write `...` or TODO where code is missing.",
)
SURVIVOR = Rule(
    "X008",
    "a mutant of the solution that passes",
    "Something in the solution can be made wrong, and no check sees it. Strengthen the checks or "
    "the cases; where the mutant is as right as the solution, list it under `equivalent`.",
)
REFUSED = Rule(
    "X009",
    "an entry of `equivalent` that is refused",
    "What is listed there is a mutant that passes; else it hides what may pass later.",
)
TEXT = Rule(
    "X010",
    "code in the text that does not run",
    "Learners try what they read. Python blocks run in order, after the setup. A block that is "
    "only a part of something begins with ```python not-run, and one that shows an error with "
    "```python raises.",
)
LOUD = Rule(
    "X011",
    "a setup that prints or warns",
    "Learners would take it for the output of their own code.",
)
SURROUNDINGS = Rule(
    "X012",
    "a result that depends on its surroundings",
    "The solution must give the same whatever the hash seed, the number of threads, the clock and "
    "the order of the cases, without a network, and in half of its memory.",
)
SLOW = Rule(
    "X013",
    "a lesson that takes too long",
    "Between a press of Run and the verdict there are less than two seconds on a warm engine.",
)

RULES = (
    STARTER_PASSES,
    SOLUTION,
    ACCEPTED,
    MISTAKE_PASSES,
    MISTAKE_UNTOLD,
    MISTAKES_ALIKE,
    MISTAKE_IS_STARTER,
    SURVIVOR,
    REFUSED,
    TEXT,
    LOUD,
    SURROUNDINGS,
    SLOW,
)
