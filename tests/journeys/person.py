"""Somebody at a real terminal."""

import os
import re
import secrets
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psutil

PATIENCE_SECONDS = 120


class Person:
    """Somebody at a terminal: types, and reads what stands on the screen."""

    def __init__(self, home, size=(120, 40), program=None):
        self._name = ""
        self._home = home
        self._size = size
        self._program = program or shutil.which("torchtutor", path=Path(sys.executable).parent)
        assert self._program, "torchtutor is not installed beside the Python that runs the tests"

    def opens_the_tutor(self, folder="."):
        columns, rows = self._size
        # A server that was killed takes a moment to leave its name.
        self._name = f"journey-{secrets.token_hex(8)}"
        command = f"env COLORTERM=truecolor TORCHTUTOR_HOME={self._home} {self._program}"
        size = ("-x", str(columns), "-y", str(rows))
        self._run("new-session", "-d", *size, "-c", str(folder), f"{command}; sleep 600")

    @property
    def _tmux(self):
        return ["tmux", "-L", self._name, "-f", os.devnull, "-u"]

    def types(self, *keys):
        self._run("send-keys", *keys)

    def types_text(self, text):
        for number, line in enumerate(text.split("\n")):
            if number:
                self._run("send-keys", "Enter")
            self._run("send-keys", "-l", line)

    def pastes(self, text):
        self._run("set-buffer", "--", text)
        self._run("paste-buffer", "-p")

    def screen(self):
        return self._run("capture-pane", "-p")

    def colours(self):
        """The colours on the screen, as a terminal is told of them."""
        return set(re.findall(r"[34]8;2;\d+;\d+;\d+", self._run("capture-pane", "-p", "-e")))

    def reads(self, *words):
        """Waits until all of these words stand on the screen."""
        return self._until(lambda text: all(word in text for word in words), f"{words} to appear")

    def no_longer_reads(self, word):
        return self._until(lambda text: word not in text, f"{word!r} to go away")

    def pulls_the_plug(self):
        """Kills the program as a crash of the machine would, and the terminal with it."""
        pane = self._run("list-panes", "-F", "#{pane_pid}").strip()
        for program in psutil.Process(int(pane)).children(recursive=True):
            program.kill()
        self.leaves()

    def leaves(self):
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)

    def _run(self, *arguments):
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [*self._tmux, *arguments],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        )
        return done.stdout

    def _until(self, true, what):
        end = time.monotonic() + PATIENCE_SECONDS
        while not true(text := self.screen()):
            assert time.monotonic() < end, f"waited for {what}; the screen shows:\n{text}"
            time.sleep(0.1)
        return text
