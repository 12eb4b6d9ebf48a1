"""How answers run is chosen by options, the same ones for every command."""

import sys

import pytest

from tests.cli.conftest import FakeEngine
from tutor.cli import running
from tutor.wire import LEVELS, Level

PLAIN = {
    "python": sys.executable,
    "containment": None,
    "least": Level.BASIC,
    "stays": False,
    "at_once": None,
    "hash_seed": 0,
}


def test_the_levels_are_those_that_there_are():
    assert running.LEVELS == LEVELS


@pytest.mark.parametrize(
    ("options", "changes"),
    [
        ([], {}),
        (["--containment", "good"], {"containment": Level.GOOD}),
        (["--python", "/some/python"], {"python": "/some/python"}),
    ],
)
def test_an_option_counts_before_the_command_and_after_it(
    torchtutor, course, attempts, answer, options, changes
):
    for words in ([*options, "check", "double", answer], ["check", "double", answer, *options]):
        assert torchtutor(*words).code == 0
        assert FakeEngine.options == PLAIN | changes


def test_a_level_that_there_is_not_gets_the_nearest(torchtutor):
    result = torchtutor("check", "a", "b", "--containment", "stron")

    assert "there is no level 'stron'; did you mean `strong`?\n" in result.err
    assert result.code == 2
    assert "one of strong, good, basic.\n" in torchtutor("--containment", "zzz").err


def test_a_lesson_from_elsewhere_is_not_run_uncontained(
    torchtutor, course, attempts, answer, tmp_path, monkeypatch
):
    monkeypatch.setattr("tutor.library.built_in", lambda: course)
    built_in = course / "tensors" / "double.yaml"
    elsewhere = tmp_path / "double.yaml"
    elsewhere.write_text(built_in.read_text())

    torchtutor("check", built_in, answer)
    assert FakeEngine.options["least"] is Level.BASIC
    torchtutor("check", elsewhere, answer)
    assert FakeEngine.options["least"] is Level.GOOD
    torchtutor("check", elsewhere, answer, "--allow-uncontained")
    assert FakeEngine.options["least"] is Level.BASIC
