"""An example of each row, one file a family."""

from tests.explain.near.examples.calls import CALLS
from tests.explain.near.examples.dtypes import DTYPES
from tests.explain.near.examples.gradient import GRADIENT
from tests.explain.near.examples.hooks import HOOKS
from tests.explain.near.examples.kinds import KINDS
from tests.explain.near.examples.lists import LISTS
from tests.explain.near.examples.names import NAMES
from tests.explain.near.examples.order import ORDER
from tests.explain.near.examples.rounding import ROUNDING
from tests.explain.near.examples.shape import SHAPE
from tests.explain.near.examples.text import TEXT
from tests.explain.near.examples.value import VALUE

EXAMPLES = {
    **CALLS,
    **SHAPE,
    **ORDER,
    **VALUE,
    **ROUNDING,
    **DTYPES,
    **KINDS,
    **LISTS,
    **TEXT,
    **GRADIENT,
    **NAMES,
    **HOOKS,
}
