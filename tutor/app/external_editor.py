"""The learner's own editor, on a file of its own, while the tutor stands aside."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from textual.app import App, SuspendNotSupported

from tutor.app import wording

_MOST_BYTES = 1_000_000
_SET_IT = "set EDITOR, for example: export EDITOR=nano"
_UNCHANGED = (
    "Nothing was changed. An editor with a window of its own must be told to wait: "
    "EDITOR='code --wait'"
)


class EditorError(Exception):
    """There is no editor to open; the text says what to do."""


@dataclass(frozen=True)
class Edited:
    """What came back."""

    text: str
    """The new text; the old one where the editor gave none. Untrusted."""
    says: str
    """What to tell the learner."""


def edit_aside(app: App[None], text: str) -> Edited:
    """Open a text in the learner's own editor while the app stands aside; raises nothing.

    Args:
        app: The app.
        text: The answer.
    """
    try:
        words = command()
        with app.suspend():
            return edit(text, words)
    except EditorError as error:
        return Edited(text, str(error))
    except SuspendNotSupported:
        return Edited(text, wording.NO_STANDING_ASIDE)


def command(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Return the editor with its arguments: what VISUAL says, or else EDITOR.

    Raises:
        EditorError: Neither says anything, or there is no such program.
    """
    name = next((name for name in ("VISUAL", "EDITOR") if environ.get(name, "").strip()), None)
    if name is None:
        raise EditorError(f"No editor is set: leave, {_SET_IT}, and come back")
    try:
        words = shlex.split(environ[name])
    except ValueError as error:
        raise EditorError(f"{name} cannot be read ({error}): {_SET_IT}") from None
    if not words or not shutil.which(words[0], path=environ.get("PATH")):
        raise EditorError(f"{name} is {environ[name]!r}, and there is no such program: {_SET_IT}")
    return words


def edit(text: str, command: Sequence[str]) -> Edited:
    """Open a text in an editor, and wait until it is closed; raises nothing.

    Args:
        text: The answer.
        command: The editor with its arguments.
    """
    name = Path(command[0]).name
    try:
        with tempfile.TemporaryDirectory(prefix="torchtutor-") as folder:
            file = Path(folder, "answer.py")
            file.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"Your answer is open in {name}: close it there to come back.\n")
            sys.stdout.flush()
            with _interrupts_are_the_editor_s():
                code = subprocess.run([*command, str(file)], check=False).returncode
            if code != 0:
                how = "was stopped" if code < 0 else f"failed ({code})"
                return Edited(text, f"{name} {how}: your answer is as it was")
            return _read(file, text)
    except OSError as error:
        return Edited(text, f"{name} cannot be used: {error.strerror}. {_SET_IT.capitalize()}")


def _read(file: Path, before: str) -> Edited:
    with file.open("rb") as opened:
        data = opened.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        return Edited(before, "That file has more than 1 MB: your answer is as it was")
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    if not before.endswith("\n") and text.endswith("\n"):
        text = text[:-1]  # most editors end a file with a line end
    return Edited(text, _UNCHANGED if text == before else "Your answer is back from your editor")


@contextmanager
def _interrupts_are_the_editor_s() -> Iterator[None]:
    """Let ctrl+c reach the editor and not end the tutor: both hear it in a plain terminal."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
