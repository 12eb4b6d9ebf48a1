"""Every lesson of the built-in course is proved: `torchtutor verify lessons` finds nothing."""

import pytest

from tutor.library import Library

LESSONS = {entry.id: entry.path for entry in Library.open().entries}
SEEDS = 20


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_proved(lesson, proof_of):
    proof = proof_of(LESSONS[lesson], SEEDS)
    assert "\n".join(map(str, proof.findings)) == ""
    assert proof.mutants.total == proof.mutants.refused + proof.mutants.equivalent
