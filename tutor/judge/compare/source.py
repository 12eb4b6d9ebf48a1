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
    if rules.literal and (lines := _computed(got)):
        return Difference(Aspect.COMPUTED, "your answer", got=f"{lines[0]}")
    words = _words(got)
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


def _computed(value: Value) -> list[int]:
    lines = []
    for item in value.items if isinstance(value, SequenceValue) else ():
        match item:
            case SequenceValue("computed", (int(line),)):
                lines.append(line)
    return lines


def _words(value: Value) -> list[tuple[str, int]]:
    words = []
    for item in value.items if isinstance(value, SequenceValue) else ():
        match item:
            case SequenceValue("word", (str(text), int(line))):
                words.append((text, line))
    return words
