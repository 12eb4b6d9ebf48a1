"""What each case would import anew is imported ahead of the fork."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["torch.fx.experimental.symbolic_shapes", "numpy.random"])
def test_it_comes_with_the_case(module):
    code = f"import sys; from tutor.worker import case; sys.exit({module!r} not in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
