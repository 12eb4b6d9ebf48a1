"""The README says what is true."""

import re
from pathlib import Path

from tutor.app.actions import ACTIONS
from tutor.attempt.verdict import Status
from tutor.cli.list_lessons import State
from tutor.explain import Source

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def section(title):
    return README.split(f" {title}\n")[1].split("\n#")[0]


def test_the_first_screen_has_the_two_commands():
    first = "\n".join(README.splitlines()[:24])
    assert "make tutor" in first
    assert "make test" in first


def test_every_key_is_in_the_table():
    rows = re.findall(r"^\| (`.*`.*) \| (.*) \|$", section("Keys"), re.MULTILINE)
    assert rows == [(keys(action), action.help) for action in ACTIONS]


def keys(action):
    if not action.keys:
        return f"`ctrl+p`, {action.label}"
    reading = ["?"] if action.reading_key else []
    return " or ".join(f"`{key}`" for key in [*action.keys.split(","), *reading])


def test_every_status_is_in_the_table_with_its_word():
    for status in Status:
        (row,) = [line for line in section("Verdicts").splitlines() if f"`{status}`" in line]
        assert row.startswith(f"| `{status.word}` |")


def test_every_source_of_an_explanation_is_named():
    assert [source for source in Source if f"`{source}`" not in section("`check --json`")] == []


def test_every_state_of_a_lesson_is_named():
    assert [state for state in State if f"`{state}`" not in section("`list --json`")] == []


def test_every_picture_is_there_and_is_shown():
    shown = re.findall(r"!\[[^\]]+\]\((docs/pictures/\S+\.svg)\)", README)
    drawn = (ROOT / "docs" / "pictures").glob("*")
    assert sorted(shown) == sorted(str(file.relative_to(ROOT)) for file in drawn)
    for picture in shown:
        assert "torchtutor" in (ROOT / picture).read_text()
