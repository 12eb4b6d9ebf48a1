"""The worker imports this room beside the learner's code: it may cost nothing, and need nothing."""

import json
import subprocess
import sys


def test_the_wire_needs_the_standard_library_only():
    code = (
        "import sys; before = set(sys.modules); import tutor.wire, json; "
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = {name.partition(".")[0] for name in json.loads(ran.stdout)}
    assert imported <= {*sys.stdlib_module_names, "tutor"}
