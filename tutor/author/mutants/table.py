"""All ways to make right code wrong."""

from tutor.author.mutants import arguments, arithmetic, hooks, statements, tensors
from tutor.author.mutants.operator import Operator

_NUMBERS = "a case with other inputs, or a `call` or `value` check of what is worked out here"
_BRANCH = "a case whose inputs take the other way"
_SHAPE = "a `call`, `tensor` or `value` check, in a case whose dimensions have different sizes"
_GRADIENT = "a `call` check, which follows gradients, or `grad`"
_MODULE = "a `parameters`, `buffers`, `tree` or `call` check of the module"
_INPUTS = "a `call` check, which compares the inputs as they are left, or `unchanged`"
_HOOKS = "a `hooks` check, and a `run` that uses the module more than once"
_DONE = "a check of what this statement does"

OPERATORS = (
    Operator("another number", _NUMBERS, arithmetic.number),
    Operator("True for False", _DONE, arithmetic.truth),
    Operator("another text", _DONE, arithmetic.text),
    Operator("another operator", _NUMBERS, arithmetic.arithmetic),
    Operator("one operand alone", _NUMBERS, arithmetic.operand),
    Operator("operands swapped", _NUMBERS, arithmetic.sides),
    Operator("another comparison", _BRANCH, arithmetic.comparison),
    Operator("another condition", _BRANCH, arithmetic.condition),
    Operator("arguments swapped", _DONE, arguments.swapped),
    Operator("an argument left out", _DONE, arguments.dropped),
    Operator("a step left out", _DONE, arguments.step),
    Operator("another function", _DONE, arguments.sibling),
    Operator("a dimension kept or added", _SHAPE, arguments.keepdim),
    Operator("another part", _SHAPE, arguments.index),
    Operator("a statement left out", _DONE, statements.dropped),
    Operator("a decorator left out", _DONE, statements.undecorated),
    Operator("a context left out", _GRADIENT, statements.without_context),
    Operator("a method left out", _DONE, statements.without_base),
    Operator("nothing returned", _DONE, statements.nothing_returned),
    Operator("an early return", _DONE, statements.early_return),
    Operator("an early exit", _DONE, statements.exit_early),
    Operator("a loop that leaves one out", _DONE, statements.loop),
    Operator("the sign turned", _NUMBERS, tensors.wrapped("(-({}))")),
    Operator("another scale", _NUMBERS, tensors.wrapped("(2 * ({}))")),
    Operator("the gradient stopped", _GRADIENT, tensors.wrapped("({}).detach()", gradient=True)),
    Operator(
        "the gradient halved",
        _GRADIENT,
        tensors.wrapped("(lambda t: t.detach().lerp(t, 0.5))({})", gradient=True),
    ),
    Operator("another dtype", _SHAPE, tensors.wrapped("({}).double()")),
    Operator("one dimension more", _SHAPE, tensors.wrapped("({}).unsqueeze(0)")),
    Operator("the input changed in place", _INPUTS, tensors.in_place),
    Operator("not a trained parameter", _MODULE, tensors.parameter),
    Operator("registered twice", _HOOKS, hooks.twice),
    Operator("registered elsewhere", _HOOKS, hooks.elsewhere),
    Operator("removed at once", _HOOKS, hooks.removed),
    Operator("another kind of hook", _HOOKS, hooks.another_kind),
    Operator("modules that apply leaves out", _MODULE, hooks.apply),
)
