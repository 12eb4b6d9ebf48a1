"""The help: all keys and signs."""

import pytest
from textual.widgets import TextArea

from tests.app.playing import MIDDLE, played
from tutor.app import wording
from tutor.app.actions import ACTIONS
from tutor.app.report import _SIGNS
from tutor.app.screens.help import HelpScreen
from tutor.app.session import State
from tutor.app.widgets.code_editor import CodeEditor
from tutor.app.widgets.flowing import Flowing
from tutor.attempt.verdict import Status


async def opened(tutor, key):
    await tutor.press(key)
    await tutor.until(lambda: isinstance(tutor.app.screen, HelpScreen))
    return tutor.app.screen.query_one(Flowing).plain


@played
async def test_f1_shows_every_action_with_its_keys(tutor):
    lines = [line.split() for line in (await opened(tutor, "f1")).split("\n")]
    for action in ACTIONS:
        (line,) = [line for line in lines if line[-3:] == action.help.split()[-3:]]
        assert line[0].startswith(action.key or "ctrl+p")


@played(size=MIDDLE)
async def test_where_nothing_is_typed_a_question_mark_shows_it_too_and_escape_goes_back(tutor):
    await opened(tutor, "question_mark")
    await tutor.press("escape")
    await tutor.until(lambda: tutor.app.screen is tutor.main)


@played
async def test_in_the_editor_a_question_mark_is_a_question_mark(tutor):
    tutor.editor.text = ""
    await tutor.press("question_mark")
    assert tutor.editor.text == "?"
    assert tutor.app.screen is tutor.main


@played
async def test_it_names_the_keys_as_they_are_bound_now(tutor):
    tutor.app.set_keymap({"hint": "f10"})
    await tutor.until(lambda: "f10 Hint" in tutor.keys)
    text = await opened(tutor, "f1")
    assert "ctrl+t" not in text
    assert "f10" in text


def editor_keys():
    bindings = [*TextArea.BINDINGS, *CodeEditor.BINDINGS]
    keys = {key for binding in bindings for key in binding.key.split(",")}
    return keys | {"esc", "enter", "tab", "ctrl+/"}  # of `on_key`, and what terminals call ctrl+_


@pytest.mark.parametrize("keys", [keys for keys, _ in wording.EDITOR_HELP])
def test_the_editor_has_each_key_that_is_told(keys):
    assert set(keys.split(", ")) <= editor_keys()


def test_every_sign_is_explained():
    told = {sign for sign, _ in wording.SIGNS_HELP}
    assert {_SIGNS[status.word][0] for status in Status} | {"▲"} <= told
    assert {state.value for state in State} <= told
