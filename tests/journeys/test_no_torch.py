"""The program that paints never imports torch, whatever it has done."""

import subprocess
import sys

SITTING = """
import asyncio, sys
from tutor.app.app import TutorApp
from tutor.app.services import real_services

FUNCTION = '''
def to_fahrenheit(celsius):
    return {} + 32
'''
MISTAKE, RIGHT = FUNCTION.format("celsius"), FUNCTION.format("celsius * 9 / 5")


async def until(pilot, true):
    while not true():
        await pilot.pause(0.05)


async def sitting():
    app = TutorApp(real_services())
    async with app.run_test(size=(120, 40)) as pilot:
        editor, results = map(app.screen.query_one, ("#editor", "#results"))
        await until(pilot, lambda: "to_fahrenheit" in editor.text)
        for answer, words in ((MISTAKE, "far too low"), (RIGHT, "Passed")):
            editor.text = answer
            await pilot.press("ctrl+r")
            await until(pilot, lambda: words in " ".join(results.plain.split()))


asyncio.run(asyncio.wait_for(sitting(), 120))
print(sorted(name for name in ("torch", "tutor.worker", "tutor.judge") if name in sys.modules))
"""


def test_after_a_pass_and_an_explained_failure():
    done = subprocess.run(
        [sys.executable, "-c", SITTING], capture_output=True, text=True, check=False
    )

    # The judge is there, so the sitting was a real one.
    assert done.stdout.strip() == "['tutor.judge']", done.stderr
