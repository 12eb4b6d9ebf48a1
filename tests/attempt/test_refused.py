"""Lessons that need more than a level of containment allows: nobody is told to be at fault."""

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import Status, attempt
from tutor.wire import Level

NEEDS = {
    "workers of a data loader": """
from torch.utils.data import DataLoader
batches = [batch.sum() for batch in DataLoader(list(range(8)), batch_size=2, num_workers=2)]
""",
    "workers of a data loader, when it is called": """
def square(x):
    from torch.utils.data import DataLoader
    return torch.stack([*DataLoader(list(x * x), batch_size=None, num_workers=2)])
""",
    "a process group": """
import os, tempfile
import torch.distributed
torch.distributed.init_process_group(
    "gloo", rank=0, world_size=1, init_method=f"file://{os.getcwd()}/group"
)
""",
    "the mode of a file": "import os\nopen('file', 'w').close()\nos.chmod('file', 0o600)\n",
}
SQUARE = "\nsquare = lambda x: x * x\n"


@pytest.mark.parametrize("code", NEEDS.values(), ids=NEEDS)
def test_level_good_refuses_what_level_strong_allows_and_says_so(engine_at, code):
    solution = code + ("" if "def square" in code else SQUARE)
    needing = lesson(
        solution=solution,
        checks=[{"call": "square(x)", "grad": []}],
        mistakes=[],
        limits={"seconds": 60, "memory": "2GiB"},
    )

    assert attempt(needing, solution, engine_at(Level.STRONG)).passed

    verdict = attempt(needing, solution, engine_at(Level.GOOD))
    assert verdict.status is Status.CANNOT
    assert "broken" not in verdict.explanation.text
    assert "containment is at level good" in verdict.explanation.text
    assert "`torchtutor doctor`" in verdict.explanation.text


def test_what_no_level_allows_is_the_lessons_fault(engine_at):
    solution = "open('/etc/shadow').read()" + SQUARE
    verdict = attempt(lesson(solution=solution), solution, engine_at(Level.STRONG))
    assert verdict.status is Status.CANNOT
    assert "This lesson is broken" in verdict.explanation.text
