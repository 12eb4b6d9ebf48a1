"""The kinds of check: each stands here, in `worker/observe` and in `judge/compare`."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Discriminator, Tag

from tutor.lesson.checks.base import Check
from tutor.lesson.checks.buffers import BuffersCheck
from tutor.lesson.checks.call import CallCheck
from tutor.lesson.checks.flow import FlowCheck
from tutor.lesson.checks.grad import GradCheck
from tutor.lesson.checks.graph import GraphCheck
from tutor.lesson.checks.holds import HoldsCheck
from tutor.lesson.checks.hooks import HooksCheck
from tutor.lesson.checks.initialised import InitialisedCheck
from tutor.lesson.checks.ops import OpsCheck
from tutor.lesson.checks.parameters import ParametersCheck
from tutor.lesson.checks.prints import PrintsCheck
from tutor.lesson.checks.raises import RaisesCheck
from tutor.lesson.checks.random import RandomCheck
from tutor.lesson.checks.same import SameCheck
from tutor.lesson.checks.source import SourceCheck
from tutor.lesson.checks.state_dict import StateDictCheck
from tutor.lesson.checks.tensor import TensorCheck
from tutor.lesson.checks.test import TestCheck
from tutor.lesson.checks.tree import TreeCheck
from tutor.lesson.checks.unchanged import UnchangedCheck
from tutor.lesson.checks.value import ValueCheck

KINDS: dict[str, type[Check]] = {
    check.kind: check
    for check in (
        TensorCheck,
        ValueCheck,
        CallCheck,
        GradCheck,
        FlowCheck,
        ParametersCheck,
        BuffersCheck,
        StateDictCheck,
        TreeCheck,
        HooksCheck,
        GraphCheck,
        SameCheck,
        UnchangedCheck,
        RaisesCheck,
        PrintsCheck,
        HoldsCheck,
        InitialisedCheck,
        RandomCheck,
        OpsCheck,
        SourceCheck,
        TestCheck,
    )
}


def kind_of(keys: Iterable[Any]) -> str | None:
    """Returns the kind that a check's keys name; None when they name none.

    The first that is a kind, unless it is an option of another: `call` has a `grad` of its own.
    """
    named = [key for key in keys if isinstance(key, str) and key in KINDS]
    options = {key for kind in named for key in KINDS[kind].model_fields if key != kind}
    return next((key for key in named if key not in options), None)


def _kind(check: Any) -> str | None:
    if isinstance(check, Check):
        return check.kind
    return kind_of(check) if isinstance(check, dict) else None


AnyCheck = Annotated[
    Annotated[TensorCheck, Tag("tensor")]
    | Annotated[ValueCheck, Tag("value")]
    | Annotated[CallCheck, Tag("call")]
    | Annotated[GradCheck, Tag("grad")]
    | Annotated[FlowCheck, Tag("flow")]
    | Annotated[ParametersCheck, Tag("parameters")]
    | Annotated[BuffersCheck, Tag("buffers")]
    | Annotated[StateDictCheck, Tag("state_dict")]
    | Annotated[TreeCheck, Tag("tree")]
    | Annotated[HooksCheck, Tag("hooks")]
    | Annotated[GraphCheck, Tag("graph")]
    | Annotated[SameCheck, Tag("same")]
    | Annotated[RaisesCheck, Tag("raises")]
    | Annotated[UnchangedCheck, Tag("unchanged")]
    | Annotated[PrintsCheck, Tag("prints")]
    | Annotated[HoldsCheck, Tag("holds")]
    | Annotated[InitialisedCheck, Tag("initialised")]
    | Annotated[RandomCheck, Tag("random")]
    | Annotated[OpsCheck, Tag("ops")]
    | Annotated[SourceCheck, Tag("source")]
    | Annotated[TestCheck, Tag("test")],
    Discriminator(_kind),
]
