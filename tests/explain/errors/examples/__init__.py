"""An answer for each row of the table: a family a file, as in the table."""

from tests.explain.errors.examples.arguments import ARGUMENTS
from tests.explain.errors.examples.attributes import ATTRIBUTES
from tests.explain.errors.examples.autograd import AUTOGRAD
from tests.explain.errors.examples.data import DATA
from tests.explain.errors.examples.dtypes import DTYPES
from tests.explain.errors.examples.hooks import HOOKS
from tests.explain.errors.examples.indexing import INDEXING
from tests.explain.errors.examples.layers import LAYERS
from tests.explain.errors.examples.limits import LIMITS
from tests.explain.errors.examples.loss import LOSS
from tests.explain.errors.examples.modules import MODULES
from tests.explain.errors.examples.names import NAMES
from tests.explain.errors.examples.operands import OPERANDS
from tests.explain.errors.examples.shapes import SHAPES
from tests.explain.errors.examples.state import STATE
from tests.explain.errors.examples.syntax import SYNTAX
from tests.explain.errors.examples.values import VALUES

EXAMPLES = {
    **ARGUMENTS,
    **ATTRIBUTES,
    **AUTOGRAD,
    **DATA,
    **DTYPES,
    **HOOKS,
    **INDEXING,
    **LAYERS,
    **LIMITS,
    **LOSS,
    **MODULES,
    **NAMES,
    **OPERANDS,
    **SHAPES,
    **STATE,
    **SYNTAX,
    **VALUES,
}
