"""Whether lessons accept what is right and refuse what is wrong, found by running them."""

from tutor.author.verify.record import Record
from tutor.author.verify.survivors import Count
from tutor.author.verify.verify import Proof, lessons_at, prove

__all__ = ["Count", "Proof", "Record", "lessons_at", "prove"]
