"""The judge runs in the process that paints: torch is never imported there."""

import subprocess
import sys


def test_the_judge_imports_neither_torch_nor_the_screen_nor_a_lesson():
    code = (
        "import sys, tutor.judge; "
        "print(sorted({'torch', 'textual', 'pydantic', 'tutor.lesson'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
