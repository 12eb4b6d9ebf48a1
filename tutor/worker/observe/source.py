"""Observes for `source`: the words of the answer's own text."""

import contextlib
import io
import tokenize

from tutor.wire import Probe, SequenceValue, Value
from tutor.worker.context import Context

_NO_WORDS = {
    tokenize.COMMENT,
    tokenize.STRING,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    # From Python 3.12 on, the text of an f-string comes between tokens of its own.
    *(getattr(tokenize, f"FSTRING_{part}", tokenize.STRING) for part in ("START", "MIDDLE", "END")),
}


def observe(probe: Probe, context: Context) -> Value:
    """Returns the names, keywords, numbers and operators in order, each with its line."""
    del probe
    words: list[SequenceValue] = []
    tokens = tokenize.generate_tokens(io.StringIO(context.answer).readline)
    # An answer that has run is Python; where the tokenizer reads less of it than the compiler, what
    # it has read has to do.
    with contextlib.suppress(tokenize.TokenError, SyntaxError):
        words.extend(
            SequenceValue("word", (token.string, token.start[0]))
            for token in tokens
            if token.type not in _NO_WORDS
        )
    return SequenceValue("source", tuple(words))
