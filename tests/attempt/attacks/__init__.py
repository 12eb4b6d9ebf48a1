"""Answers that are wrong and would pass, in families; none may."""

from tests.attempt.attacks.inputs import INPUTS
from tests.attempt.attacks.lies import LIES
from tests.attempt.attacks.patches import PATCHES
from tests.attempt.attacks.replies import PIPES, REPLIES
from tests.attempt.attacks.tools import TOOLS

ATTACKS = REPLIES | PATCHES | INPUTS | LIES

__all__ = ["ATTACKS", "PIPES", "TOOLS"]
