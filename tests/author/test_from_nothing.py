"""A stranger's afternoon: a lesson in a new folder, as the guide has it, until it is in the app."""

import asyncio

import pytest

from tutor.app.app import TutorApp
from tutor.app.services import real_services
from tutor.app.widgets.code_editor import CodeEditor
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
    course = tmp_path / "my-course"
    monkeypatch.chdir(course)
    assert torchtutor("new", "lesson", "hooks/my-hook").code == 0
    assert torchtutor("lint", ".").err == "Nothing found in 2 lessons.\n"
    lesson = Library.open(course).lesson("my-hook")
    (tmp_path / "answer.py").write_text(lesson.starter)
    assert torchtutor("check", "hooks/my-hook.yaml", tmp_path / "answer.py").code == 1
    proof = torchtutor("verify", "hooks/my-hook.yaml", "--seeds", "5")
    assert (proof.code, proof.err) == (0, "Lessons: 1 proved.\n"), proof.out
    asyncio.run(_learn(course, lesson))


async def _learn(course, lesson):
    """Find the new lesson on the map, answer it wrong, and then right."""
    services = real_services(course)
    app = TutorApp(services)
    async with app.run_test(size=(120, 40)) as pilot, asyncio.timeout(PATIENCE):

        async def until(condition):
            while not condition():
                await pilot.pause(0.05)

        main = app.screen
        results, editor = main.query_one(Results), main.query_one(CodeEditor)
        await until(lambda: editor.text)
        await pilot.press("ctrl+l", *"my-hook")
        await until(lambda: "My hook" in app.screen.query_one("#list").plain)
        await pilot.press("enter")
        await until(lambda: lesson.title in main.query_one("#header").render().plain)
        mistake = lesson.mistakes[0]
        editor.text = mistake.answer
        await pilot.press("ctrl+r")
        await until(lambda: "Not yet" in results.plain)
        assert mistake.says.replace("`", "") in results.plain
        editor.text = lesson.solution
        await pilot.press("ctrl+r")
        await until(lambda: "Passed" in results.plain)
        assert "my-hook" in services.open_store().passes("my-course")
