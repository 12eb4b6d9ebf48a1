"""How a learner likes the tutor to be: a small file, so that it is known before the first frame."""

import json
import os
from dataclasses import asdict, dataclass
from typing import Literal

from tutor.store.errors import StoreError
from tutor.store.locations import settings_file


@dataclass(frozen=True)
class Settings:
    """What stays when one comes back."""

    theme: Literal["dark", "light"] = "dark"
    """The colours."""
    live: bool = False
    """Whether the answer is checked while it is typed."""


def load_settings() -> Settings:
    """Return what was saved last; what cannot be read counts as never saved."""
    try:
        saved = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(saved, dict):
        return Settings()
    return Settings(
        theme="light" if saved.get("theme") == "light" else "dark",
        live=saved.get("live") is True,
    )


def save_settings(settings: Settings) -> None:
    """Keep these in place of those saved before.

    Raises:
        StoreError: They cannot be written.
    """
    file = settings_file()
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(asdict(settings)) + "\n", encoding="utf-8")
        new.replace(file)  # at once: a program that is killed leaves the old file or the new one
    except OSError as error:
        raise StoreError(
            f"The settings in {file} cannot be kept: {error.strerror}. "
            "Make sure that this folder can be written to."
        ) from error
