"""Settings: what stays when one comes back."""

import pytest

from tutor.store import StoreError
from tutor.store.locations import settings_file
from tutor.store.settings import Settings, load_settings, save_settings


def test_at_first_there_are_the_defaults():
    assert load_settings() == Settings("dark")


def test_what_was_saved_is_there_again():
    save_settings(Settings("light", live=True))
    assert load_settings() == Settings("light", live=True)
    assert [file.name for file in settings_file().parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"theme": "pink"}', '{"theme": []}', '{"live": 1}', "\x00\udcff"]
)
def test_a_file_that_says_nothing_of_use_counts_as_none(text):
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_bytes(text.encode("utf-8", "surrogateescape"))
    assert load_settings() == Settings()


def test_what_cannot_be_kept_is_told(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path / "file"))
    assert load_settings() == Settings()
    with pytest.raises(StoreError, match="Make sure that this folder can be written to"):
        save_settings(Settings())
