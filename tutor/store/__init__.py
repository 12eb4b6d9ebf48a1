"""Progress, drafts and attempts in SQLite."""

from tutor.store.errors import StoreError
from tutor.store.records import Draft, Pass
from tutor.store.store import Store

__all__ = ["Draft", "Pass", "Store", "StoreError"]
