"""The words of an answer's own text, for `source`.

The tutor reads them itself: what ran the answer could tell of other words.
"""

import contextlib
import io
import tokenize

from tutor.wire import SequenceValue, Value

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


def words(answer: str) -> Value:
    """Returns the names, keywords, numbers and operators in order, each with its line."""
    found: list[SequenceValue] = []
    tokens = tokenize.generate_tokens(io.StringIO(answer).readline)
    # An answer that has run is Python; where the tokenizer reads less of it than the compiler, what
    # it has read has to do.
    with contextlib.suppress(tokenize.TokenError, SyntaxError):
        found.extend(
            SequenceValue("word", (token.string, token.start[0]))
            for token in tokens
            if token.type not in _NO_WORDS
        )
    return SequenceValue("source", tuple(found))
