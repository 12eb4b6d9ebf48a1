"""Progress, drafts and attempts in SQLite, and settings."""

from typing import TYPE_CHECKING

from tutor.store.errors import StoreError
from tutor.store.records import Draft, Pass

if TYPE_CHECKING:
    from tutor.store.store import Store

__all__ = ["Draft", "Pass", "Store", "StoreError"]


def __getattr__(name: str) -> object:
    """Load SQLite with the store itself: the settings are read before the first frame."""
    if name == "Store":
        from tutor.store.store import Store

        return Store
    raise AttributeError(name)
