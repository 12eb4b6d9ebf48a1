"""One press of Run, from seed to verdict. Nobody else knows the sequence."""

from tutor.attempt.ahead import Ahead
from tutor.attempt.attempt import attempt, attempt_prepared
from tutor.attempt.verdict import CheckResult, Seconds, Status, Verdict

__all__ = ["Ahead", "CheckResult", "Seconds", "Status", "Verdict", "attempt", "attempt_prepared"]
