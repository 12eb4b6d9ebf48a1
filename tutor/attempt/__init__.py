"""One press of Run, from seed to verdict. Nobody else knows the sequence."""

from tutor.attempt.attempt import attempt
from tutor.attempt.verdict import CheckResult, Seconds, Status, Verdict

__all__ = ["CheckResult", "Seconds", "Status", "Verdict", "attempt"]
