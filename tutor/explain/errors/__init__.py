"""What errors mean, in plain words: a table, one small file a family.

A row recognises one message of Python's or PyTorch's own and says what it means. A message that no
row knows is shown as it is.

How the words are written, in every row alike:

1. First what happened, in one sentence, with the shapes, dtypes, names and numbers of the message.
2. Then what to look at, in one sentence, as a question where more than one thing can be meant.
   Never the code that would be right.
3. Present tense; names, code and operators in backticks; shapes as `(2, 3)`, dtypes as `int64`.
4. No blame and no praise: "`x` holds", not "you gave a wrong `x`".
5. At most three sentences. What the original says well already is not said again.
"""

from tutor.explain.errors.arguments import ARGUMENTS
from tutor.explain.errors.attributes import ATTRIBUTES
from tutor.explain.errors.autograd import AUTOGRAD
from tutor.explain.errors.brackets import left_open
from tutor.explain.errors.data import DATA
from tutor.explain.errors.dtypes import DTYPES
from tutor.explain.errors.hooks import HOOKS
from tutor.explain.errors.indexing import INDEXING
from tutor.explain.errors.layers import LAYERS
from tutor.explain.errors.limits import LIMITS
from tutor.explain.errors.loss import LOSS
from tutor.explain.errors.modules import MODULES
from tutor.explain.errors.names import NAMES
from tutor.explain.errors.operands import OPERANDS
from tutor.explain.errors.row import Row, Scene
from tutor.explain.errors.shapes import SHAPES
from tutor.explain.errors.state import STATE
from tutor.explain.errors.syntax import SYNTAX
from tutor.explain.errors.values import VALUES

__all__ = ["ROWS", "Row", "Scene", "in_plain_words", "left_open"]

ROWS: tuple[Row, ...] = (
    *SYNTAX,
    *NAMES,
    *HOOKS,
    *MODULES,
    *STATE,
    *AUTOGRAD,
    *LAYERS,
    *LOSS,
    *DATA,
    *ATTRIBUTES,
    *DTYPES,
    *ARGUMENTS,
    *INDEXING,
    *SHAPES,
    *OPERANDS,
    *VALUES,
    *LIMITS,
)
"""Every row; of several that know a message, the first speaks."""


def in_plain_words(scene: Scene, rows: tuple[Row, ...] = ROWS) -> str:
    """Returns what an error means and what to look at; empty when no row knows it."""
    return next((words for row in rows if (words := row.explain(scene))), "")
