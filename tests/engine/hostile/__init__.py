"""Hostile answers, in families, and what each comes to at each level that promises to hold it."""

from tests.engine.hostile.ends import ENDS
from tests.engine.hostile.lies import LIES
from tests.engine.hostile.outside import OUTSIDE
from tests.engine.hostile.sizes import SIZES

TABLE = ENDS | SIZES | OUTSIDE | LIES

__all__ = ["TABLE"]
