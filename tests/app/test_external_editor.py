"""The learner's own editor."""

import sys
from contextlib import contextmanager

import pytest

from tests.app.playing import played
from tutor.app import external_editor
from tutor.app.external_editor import EditorError, command, edit


def editor(folder, code, name="editor"):
    """Make an editor of a few lines of Python; `file` is what it is to edit."""
    script = folder / name
    script.write_text(
        f"#!{sys.executable}\nimport sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\n{code}\n"
    )
    script.chmod(0o755)
    return str(script)


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"EDITOR": "python3"}, ["python3"]),
        ({"VISUAL": "python3 -x 'a b'", "EDITOR": "nano"}, ["python3", "-x", "a b"]),
        ({"VISUAL": " ", "EDITOR": "python3"}, ["python3"]),
    ],
)
def test_visual_comes_before_editor_and_both_may_have_arguments(monkeypatch, environ, words):
    monkeypatch.setattr(external_editor.shutil, "which", lambda name, path: f"/bin/{name}")
    assert command(environ) == words


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({}, "No editor is set: leave, set EDITOR, for example: export EDITOR=nano"),
        ({"EDITOR": "no-such-editor -x"}, "EDITOR is 'no-such-editor -x', and there is no such"),
        ({"VISUAL": "vi 'open"}, "VISUAL cannot be read .No closing quotation.: set EDITOR"),
    ],
)
def test_what_is_wrong_with_the_setting_is_told_with_what_to_do(environ, says):
    with pytest.raises(EditorError, match=says):
        command(environ)


def test_what_was_written_comes_back(tmp_path):
    name = editor(tmp_path, "file.write_text(file.read_text() + 'y = 2\\n')")
    edited = edit("x = 1\n", [name, "-flag"])
    assert edited.text == "x = 1\ny = 2\n"
    assert edited.says == "Your answer is back from your editor"


def test_the_file_is_python_s_to_the_editor_and_gone_afterwards(tmp_path):
    record = tmp_path / "record"
    edit("x", [editor(tmp_path, f"pathlib.Path({str(record)!r}).write_text(str(file))")])
    assert record.read_text().endswith(".py")
    assert not external_editor.Path(record.read_text()).parent.exists()


def test_the_line_end_that_editors_add_is_no_change(tmp_path):
    edited = edit("x = 1", [editor(tmp_path, "file.write_text(file.read_text() + '\\n')")])
    assert edited.text == "x = 1"
    assert "must be told to wait" in edited.says


def test_an_editor_that_fails_changes_nothing(tmp_path):
    edited = edit("x", [editor(tmp_path, "file.write_text('y'); sys.exit(3)")])
    assert edited.text == "x"
    assert edited.says == "editor failed (3): your answer is as it was"


@pytest.mark.parametrize("code", ["file.unlink()", "file.write_bytes(b'x' * 1_000_001)"])
def test_what_cannot_be_taken_back_leaves_the_answer(tmp_path, code):
    edited = edit("x", [editor(tmp_path, code)])
    assert edited.text == "x"
    assert "as it was" in edited.says or "cannot be used" in edited.says


def test_a_program_that_cannot_be_started_is_told(tmp_path):
    (tmp_path / "text").write_text("no program")
    edited = edit("x", [str(tmp_path / "text")])
    assert edited.text == "x"
    assert "cannot be used: Permission denied" in edited.says


def test_bytes_that_are_no_text_come_back_as_text(tmp_path):
    edited = edit("x", [editor(tmp_path, "file.write_bytes(b'\\xef\\xbb\\xbfy\\xff')")])
    assert edited.text == "y\N{REPLACEMENT CHARACTER}"


def suspendable(tutor, monkeypatch):
    """Let the app stand aside, as it can in a real terminal."""

    @contextmanager
    def suspend():
        yield

    monkeypatch.setattr(tutor.app, "suspend", suspend)


def test_the_answer_comes_back_clean_and_in_one_step(tmp_path, monkeypatch):
    name = editor(tmp_path, "file.write_text(file.read_text() + '\\n\\ty = \\x1b[2J')")
    monkeypatch.setenv("VISUAL", name)

    @played
    async def scene(tutor):
        suspendable(tutor, monkeypatch)
        tutor.editor.text = "x = 1"
        tutor.editor.move_cursor((0, 3))
        await tutor.press("f9")
        await tutor.until(lambda: tutor.editor.text == "x = 1\n    y = ␛[2J")
        assert tutor.editor.cursor_location == (0, 3)
        await tutor.until(lambda: tutor.world.store.drafts["index-select"].text.endswith("[2J"))
        await tutor.press("ctrl+z")
        assert tutor.editor.text == "x = 1"

    scene()


def test_without_an_editor_the_status_says_what_to_do(monkeypatch):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)

    @played
    async def scene(tutor):
        await tutor.press("f9")
        await tutor.until(lambda: tutor.status.startswith("No editor is set"))

    scene()


def test_where_the_app_cannot_stand_aside_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("VISUAL", editor(tmp_path, "pass"))

    @played
    async def scene(tutor):
        await tutor.press("f9")
        await tutor.until(lambda: "no other program can be opened" in tutor.status)

    scene()
