"""Explaining happens in the process that paints: torch is never imported there."""

import subprocess
import sys


def test_explaining_imports_neither_torch_nor_the_screen():
    code = "import sys, tutor.explain; print(sorted({'torch', 'textual'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
