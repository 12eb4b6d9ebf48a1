"""The kinds of check: each stands here, in `worker/observe` and in `judge/compare`."""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from tutor.lesson.checks.base import Check
from tutor.lesson.checks.call import CallCheck
from tutor.lesson.checks.flow import FlowCheck
from tutor.lesson.checks.holds import HoldsCheck
from tutor.lesson.checks.hooks import HooksCheck
from tutor.lesson.checks.parameters import ParametersCheck
from tutor.lesson.checks.raises import RaisesCheck
from tutor.lesson.checks.tensor import TensorCheck
from tutor.lesson.checks.value import ValueCheck

KINDS: dict[str, type[Check]] = {
    check.kind: check
    for check in (
        TensorCheck,
        ValueCheck,
        CallCheck,
        FlowCheck,
        ParametersCheck,
        HooksCheck,
        RaisesCheck,
        HoldsCheck,
    )
}


def _kind(check: Any) -> str | None:
    """The kind that a mapping names: the first of its keys that is one."""
    if isinstance(check, Check):
        return check.kind
    keys = check if isinstance(check, dict) else ()
    return next((key for key in keys if isinstance(key, str) and key in KINDS), None)


AnyCheck = Annotated[
    Annotated[TensorCheck, Tag("tensor")]
    | Annotated[ValueCheck, Tag("value")]
    | Annotated[CallCheck, Tag("call")]
    | Annotated[FlowCheck, Tag("flow")]
    | Annotated[ParametersCheck, Tag("parameters")]
    | Annotated[HooksCheck, Tag("hooks")]
    | Annotated[RaisesCheck, Tag("raises")]
    | Annotated[HoldsCheck, Tag("holds")],
    Discriminator(_kind),
]
