"""What is loaded when the first frame is painted, and ever after."""

import subprocess
import sys
from pathlib import Path

HEAVY = ("torch", "numpy", "ml_dtypes", "pydantic", "yaml", "sqlite3", "pygments.lexers.python")
ROOMS = ("tutor.library", "tutor.store.store", "tutor.attempt", "tutor.engine", "tutor.judge")


AT_FIRST_FRAME = """
import asyncio, sys
from tutor.app.app import TutorApp
from tutor.app.screens.lesson import LessonScreen
from tutor.app.services import real_services

async def main():
    LessonScreen._begin = lambda self: self.app.exit()
    async with TutorApp(real_services()).run_test() as pilot:
        await pilot.pause()
        print(*sorted(sys.modules))

asyncio.run(main())
"""

AFTER_A_PASS = """
import asyncio, sys
from tests.app.fakes import World
from tutor.app.app import TutorApp

async def main():
    app = TutorApp(World().services)
    async with app.run_test() as pilot:
        while "PyTorch is ready" not in app.screen._status.text:
            await pilot.pause(0.01)
        app.screen._editor.text = "append"
        await pilot.press("ctrl+r")
        while not app.screen._judged:
            await pilot.pause(0.01)
        print(*sorted(sys.modules))

asyncio.run(main())
"""


def loaded(program):
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return set(done.stdout.split())


def test_the_first_frame_is_painted_before_anything_heavy_is_loaded():
    modules = loaded(AT_FIRST_FRAME)
    assert "tutor.app.screens.lesson" in modules
    assert not modules & {*HEAVY, *ROOMS}


def test_the_app_never_loads_torch():
    assert "torch" not in loaded(AFTER_A_PASS)


def test_opening_the_app_is_cheap_to_import():
    assert "textual" not in loaded("import sys, tutor.app; print(*sorted(sys.modules))")
