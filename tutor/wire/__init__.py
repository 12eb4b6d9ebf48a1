"""What crosses between the controller and the process that learner code runs in.

Standard library only, because the worker may run under an interpreter that has torch and nothing
of ours. Both sides trust nothing: what is read is checked as data, and built into nothing else.

A conversation about one case, each arrow one frame (`frames`):

    controller ── Enter ────▶ worker     what holds the process; it may wait long for what follows
    controller ── Prepare ──▶ worker     the setup and the answer; nothing of what comes after
    controller ◀─ Answered ── worker     the answer's own code has run
    controller ── Observe ──▶ worker     the inputs, `run`, what to observe, and the reply's token
    controller ◀─ Reply ───── worker     what was observed; after it, the end of the pipe

A Reply may come in place of Answered, when the setup or the answer raised.
"""

from tutor.wire.frames import Fault, Frame, FrameReader, Kind, WireError, pack
from tutor.wire.levels import LEVELS, Level
from tutor.wire.messages import Enter, Observe, Prepare, Probe, Reply
from tutor.wire.raised import CodeSpan, Operand, Raised, Stage
from tutor.wire.seeds import derive
from tutor.wire.values import (
    DATACLASS,
    MappingValue,
    ModuleValue,
    OpaqueValue,
    SequenceValue,
    SetValue,
    SymbolValue,
    TensorValue,
    Value,
)

__all__ = [
    "DATACLASS",
    "LEVELS",
    "CodeSpan",
    "Enter",
    "Fault",
    "Frame",
    "FrameReader",
    "Kind",
    "Level",
    "MappingValue",
    "ModuleValue",
    "Observe",
    "OpaqueValue",
    "Operand",
    "Prepare",
    "Probe",
    "Raised",
    "Reply",
    "SequenceValue",
    "SetValue",
    "Stage",
    "SymbolValue",
    "TensorValue",
    "Value",
    "WireError",
    "derive",
    "pack",
]
