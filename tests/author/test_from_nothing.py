"""A stranger's afternoon: a lesson in a new folder, as the guide has it, until it is in the app."""

import asyncio

import pytest

from tutor.app.app import TutorApp
from tutor.app.services import real_services
from tutor.app.widgets.code_editor import CodeEditor
from tutor.app.widgets.lesson_text import LessonText
from tutor.app.widgets.results import Results
from tutor.library import Library

PATIENCE = 120
"""Seconds; starting the engine imports torch."""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path / "home"))


def test_from_an_empty_folder_to_the_app(torchtutor, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert torchtutor("new", "course", "my-course").code == 0
    monkeypatch.chdir(tmp_path / "my-course")
    assert torchtutor("new", "lesson", "hooks/my-hook").code == 0
    assert torchtutor("lint", ".").err == "Nothing found in 2 lessons.\n"
    proof = torchtutor("verify", "hooks/my-hook.yaml", "--seeds", "5")
    assert (proof.code, proof.err) == (0, "Lessons: 1 proved.\n"), proof.out
    asyncio.run(_press_run(tmp_path / "my-course"))


async def _press_run(course):
    lesson = Library.open(course).lesson("row-means")
    app = TutorApp(real_services(course))
    async with app.run_test(size=(120, 40)) as pilot, asyncio.timeout(PATIENCE):
        while lesson.explain[:20] not in app.screen.query_one(LessonText).source:
            await pilot.pause(0.05)
        app.screen.query_one(CodeEditor).text = lesson.solution
        await pilot.press("ctrl+r")
        while "Passed" not in app.screen.query_one(Results).plain:
            await pilot.pause(0.05)
