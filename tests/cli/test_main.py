"""The command line understands people, and says what to do when it does not."""

import os
import subprocess
import sys

import pytest

from tutor.cli.exits import Exit
from tutor.cli.main import COMMANDS, OPTIONS


def test_an_unknown_command_gets_the_nearest(torchtutor):
    result = torchtutor("chek")
    assert result.code == 2
    assert "did you mean `check`?" in result.err
    assert result.out == ""


def test_an_unknown_option_gets_the_nearest(torchtutor):
    result = torchtutor("list", "--jsn")
    assert result.code == 2
    assert "did you mean `--json`?" in result.err


@pytest.mark.parametrize("words", [["--json"], ["list", "--version"]])
def test_an_option_of_another_command_is_not_said_to_be_mistyped(torchtutor, words):
    result = torchtutor(*words)
    assert result.code == 2
    assert "did you mean" not in result.err
    assert "--help` says what it takes" in result.err


def test_a_word_like_none_of_ours_gets_no_guess(torchtutor):
    result = torchtutor("zzzzzz")
    assert "did you mean" not in result.err
    assert "torchtutor --help" in result.err


def test_what_is_missing_is_named(torchtutor):
    result = torchtutor("check")
    assert result.code == 2
    assert "LESSON, FILE" in result.err


def test_the_version_is_the_one_that_is_installed(torchtutor, monkeypatch):
    monkeypatch.setattr("importlib.metadata.version", lambda name: f"9.8.7 of {name}")
    assert torchtutor("--version").out == "torchtutor 9.8.7 of torchtutor\n"


@pytest.mark.parametrize("command", [[], *([command.NAME] for command in COMMANDS)])
def test_help_has_an_example_of_each_command(torchtutor, command):
    result = torchtutor(*command, "--help")
    assert result.code == 0
    assert " ".join(["  torchtutor", *command]) in result.out.split("example")[1]


def test_every_option_can_be_found_by_a_near_miss(torchtutor):
    texts = [torchtutor("--help").out, *(torchtutor(c.NAME, "--help").out for c in COMMANDS)]
    words = {word.strip("[],") for text in texts for word in text.split()}
    assert {word for word in words if word.startswith("--")} == set(OPTIONS)


def test_without_a_terminal_the_tutor_says_what_to_do(torchtutor, monkeypatch):
    monkeypatch.setattr("tutor.app.run", lambda **_: pytest.fail("it opened"))
    result = torchtutor()
    assert result.code == 2
    assert "torchtutor check LESSON FILE" in result.err


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_each_of_the_three_streams_must_be_a_terminal(torchtutor, monkeypatch, stream):
    monkeypatch.setattr(
        "tutor.cli.running._is_terminal", lambda asked: asked is not getattr(sys, stream)
    )

    assert torchtutor().code == 2


def test_in_a_terminal_the_tutor_opens(torchtutor, monkeypatch):
    monkeypatch.setattr("tutor.cli.running._is_terminal", lambda stream: True)
    asked = []
    monkeypatch.setattr("tutor.app.run", lambda **options: asked.append(options) or 0)
    assert torchtutor("--containment", "good", "--python", "/usr/bin/python3").code == 0
    assert asked == [{"python": "/usr/bin/python3", "containment": "good"}]


def test_a_closed_stdin_is_no_terminal(torchtutor, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert torchtutor().code == 2


def test_ctrl_c_ends_in_130_without_a_traceback(torchtutor, monkeypatch):
    def interrupted(arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("tutor.cli.list_lessons.run", interrupted)
    result = torchtutor("list")
    assert (result.code, result.err) == (130, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_left_ends_in_141_without_a_traceback(unbuffered):
    program = (
        "import sys; from tutor.cli import list_lessons; from tutor.cli.main import main\n"
        "list_lessons.run = lambda _: print('a line') or 0\n"
        "sys.exit(main(['list']))"
    )
    reader = subprocess.Popen(["true"], stdin=subprocess.PIPE)
    reader.wait()
    result = subprocess.run(
        [sys.executable, "-c", program],
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )
    reader.stdin.close()
    assert (result.returncode, result.stderr) == (Exit.BROKEN_PIPE, b"")


@pytest.mark.parametrize("words", [[], ["chek"], ["--help"]])
def test_nothing_heavy_is_imported_before_a_command_needs_it(words):
    program = (
        "import sys; from tutor.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "heavy = {'torch', 'textual', 'pydantic', 'yaml', 'numpy', 'sqlite3', 'json',\n"
        "         'importlib.metadata'} & set(sys.modules)\n"
        "ours = {m for m in sys.modules if m.startswith('tutor.') and 'cli' not in m}\n"
        "sys.exit(str(heavy | ours) if heavy | ours else 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
