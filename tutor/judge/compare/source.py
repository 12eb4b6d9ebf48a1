"""Compares for `source`: words that the answer needs, and those that it must do without."""

import contextlib
import io
import tokenize

from tutor.judge.difference import Aspect, Difference
from tutor.judge.rules import Rules
from tutor.wire import SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the first word that is missing or should not be there, or what should be no code."""
    del expected
    words = _words(got)
    if (line := _first_computed(rules.literal, words, _computed(got))) is not None:
        return Difference(Aspect.COMPUTED, "your answer", got=f"{line}")
    for piece in rules.need:
        if _line_of(piece, words) is None:
            # `from torch import where` uses it too, and is not told from a name of the learner's.
            last = _words_of(piece)[-1:]
            alone = bool(last) and last != [piece] and _line_of(last[0], words) is not None
            return Difference(Aspect.SOURCE, piece, expected=last[0] if alone else "used")
    for piece in rules.avoid:
        if (line := _line_of(piece, words)) is not None:
            return Difference(Aspect.SOURCE, piece, got=f"{line}")
    return None


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why it cannot be asked for: the solution does not keep to it."""
    if difference := compare(expected, expected, rules):
        if difference.aspect is Aspect.COMPUTED:
            return f"it asks for literals, and the solution computes in line {difference.got}"
        does = f"uses it in line {difference.got}" if difference.got else "does not use it"
        return f"it asks for or against `{difference.place}`, and the solution {does}"
    return None


def _line_of(piece: str, words: list[tuple[str, int]]) -> int | None:
    """Returns the line in which a piece of code first stands, whatever space is in it."""
    wanted = _words_of(piece)
    texts = [text for text, _ in words]
    for index in range(len(texts) - len(wanted) + 1):
        if texts[index : index + len(wanted)] == wanted:
            return words[index][1]
    return None


def _words_of(piece: str) -> list[str]:
    words: list[str] = []
    # A piece may end within a bracket, as `torch.where(` does: what comes before is what it asks.
    with contextlib.suppress(tokenize.TokenError, SyntaxError):
        for token in tokenize.generate_tokens(io.StringIO(piece).readline):
            words += token.string.split()
    return words


def _first_computed(
    literal: bool | tuple[str, ...],  # noqa: FBT001  # the option as it stands in a lesson
    words: list[tuple[str, int]],
    computed: list[range],
) -> int | None:
    """Returns the first line that computes: any, or one that has to do with one of these names."""
    if isinstance(literal, bool):
        return computed[0].start if literal and computed else None
    named = (line for text, line in words if text in literal)
    return next((line for line in named if any(line in lines for lines in computed)), None)


def _computed(value: Value) -> list[range]:
    found = []
    for item in value.items if isinstance(value, SequenceValue) else ():
        match item:
            case SequenceValue("computed", (int(first), int(last))):
                found.append(range(first, last + 1))
    return found


def _words(value: Value) -> list[tuple[str, int]]:
    words = []
    for item in value.items if isinstance(value, SequenceValue) else ():
        match item:
            case SequenceValue("word", (str(text), int(line))):
                words.append((text, line))
    return words
