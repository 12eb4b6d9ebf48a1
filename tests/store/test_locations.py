"""Every path in one place, and one variable that moves them."""

from pathlib import Path

import platformdirs
import pytest

from tutor.store.locations import data_folder, database


def test_the_variable_moves_the_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path))
    assert data_folder() == tmp_path
    assert database().parent == tmp_path


@pytest.mark.parametrize("value", ["", None])
def test_without_it_the_platform_says_where(monkeypatch, value):
    monkeypatch.delenv("TORCHTUTOR_HOME")
    if value is not None:
        monkeypatch.setenv("TORCHTUTOR_HOME", value)
    assert data_folder() == platformdirs.user_data_path("torchtutor", appauthor=False)


def test_a_relative_folder_and_a_tilde_are_made_whole(monkeypatch):
    monkeypatch.setenv("TORCHTUTOR_HOME", "here")
    assert data_folder() == Path.cwd() / "here"
    monkeypatch.setenv("TORCHTUTOR_HOME", "~/tutor")
    assert data_folder() == Path.home() / "tutor"
